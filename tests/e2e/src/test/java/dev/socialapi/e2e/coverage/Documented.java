package dev.socialapi.e2e.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.http.Outcome;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.spec.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be answered: by each operation, and by the gateway for all of them. */
final class Documented {
  /** Stands for any operation. */
  static final String GATEWAY = "gateway";

  private final Contract contract = Contract.load();

  /** The contract's answers, problems by their examples' codes. */
  SortedSet<Outcome> ofOperations() {
    SortedSet<Outcome> outcomes = new TreeSet<>();
    for (Contract.Operation operation : contract.operations()) {
      for (var entry : operation.node().path("responses").properties()) {
        int status = Integer.parseInt(entry.getKey());
        JsonNode problem =
            contract
                .resolved(entry.getValue())
                .path("content")
                .path("application/problem+json")
                .path("examples");
        if (problem.isMissingNode()) {
          outcomes.add(new Outcome(operation.id(), status, ""));
        }
        for (JsonNode example : problem) {
          String code = contract.resolved(example).path("value").path("code").asText();
          outcomes.add(new Outcome(operation.id(), status, code));
        }
      }
    }
    return outcomes;
  }

  /** The gateway's own answers, as the template shapes them; some kinds look the same. */
  SortedSet<Outcome> ofGateway() {
    SortedSet<Outcome> outcomes = new TreeSet<>();
    for (JsonNode response : gatewayResponses()) {
      JsonNode problem = json(response.path("responseTemplates").path("application/json").asText());
      Optional.of(problem.path("status").asInt())
          .filter(status -> status != 0) // The kind that keeps whatever status it meets.
          .map(status -> new Outcome(GATEWAY, status, problem.path("code").asText()))
          .ifPresent(outcomes::add);
    }
    return outcomes;
  }

  private static JsonNode gatewayResponses() {
    try (Stream<Path> files = Files.list(Repository.assembly())) {
      return files
          .filter(file -> file.toString().endsWith(".template.json"))
          .map(Documented::read)
          .flatMap(template -> template.path("Resources").valueStream())
          .map(resource -> resource.at("/Properties/Body/x-amazon-apigateway-gateway-responses"))
          .filter(JsonNode::isObject)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return json(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
