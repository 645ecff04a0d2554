package dev.socialapi.e2e.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.spec.Contract;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The inputs with a pattern that no value of Tcases' breaks: to it an id is a UUID, whatever its
 * length, and any other text is of visible ASCII and spaces.
 */
final class UnbreakablePatterns {
  private static final String ASCII =
      IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

  private final Contract contract;

  UnbreakablePatterns(Contract contract) {
    this.contract = contract;
  }

  /** As {@link GeneratedCases#omitted} names them. */
  List<String> inputs() {
    return contract.operations().stream().flatMap(this::inputsOf).toList();
  }

  private Stream<String> inputsOf(Contract.Operation operation) {
    Stream<String> parameters =
        operation
            .node()
            .path("parameters")
            .valueStream()
            .map(contract::resolved)
            .filter(it -> isUnbreakable(it.path("schema")))
            .map(it -> it.path("name").asText());
    JsonNode body =
        operation.node().at("/requestBody/content").path("application/json").path("schema");
    Stream<String> members =
        contract
            .resolved(body)
            .path("properties")
            .propertyStream()
            .filter(it -> isUnbreakable(it.getValue()))
            .map(it -> "Body.application-json.Value.Properties." + it.getKey());
    String method = operation.method().toUpperCase(Locale.ROOT);
    return Stream.concat(parameters, members)
        .map(input -> "%s %s %s.Value.Matches-Pattern".formatted(method, operation.path(), input));
  }

  private boolean isUnbreakable(JsonNode reference) {
    JsonNode schema = contract.resolved(reference);
    return schema.has("pattern")
        && (schema.path("format").asText().equals("uuid")
            || Pattern.compile(schema.path("pattern").asText()).matcher(ASCII).find());
  }
}
