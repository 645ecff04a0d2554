package dev.socialapi.site;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.site.Contract.Operation;
import dev.socialapi.site.Contract.Response;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One kind of problem that operations answer, with all statuses that it comes with.
 *
 * @param again whether its answers say when to repeat the request
 */
record Problem(String code, String detail, SortedSet<Integer> statuses, boolean again) {
  Problem {
    requireNonNull(code, "code");
    requireNonNull(detail, "detail");
    requireNonNull(statuses, "statuses");
  }

  /** By code. */
  static List<Problem> all(Contract contract) {
    Map<String, Problem> problems = new TreeMap<>();
    for (Operation operation : contract.operations()) {
      operation
          .responses()
          .flatMap(response -> of(contract, response))
          .forEach(problem -> problems.merge(problem.code(), problem, Problem::with));
    }
    return List.copyOf(problems.values());
  }

  static Problem of(Contract contract, String code) {
    return all(contract).stream()
        .filter(problem -> problem.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the contract has no problem " + code));
  }

  String codeInMarkdown() {
    return "`" + code + "`";
  }

  String statusesInMarkdown() {
    return statuses.stream().map(String::valueOf).collect(joining(", "));
  }

  private static Stream<Problem> of(Contract contract, Response response) {
    JsonNode node = response.node();
    boolean again = node.path("headers").has("Retry-After");
    return node.at("/content/application~1problem+json/examples")
        .valueStream()
        .map(example -> contract.resolved(example).path("value"))
        .map(example ->
            new Problem(
                example.path("code").asText(),
                example.path("detail").asText(),
                new TreeSet<>(List.of(response.status())),
                again));
  }

  private Problem with(Problem other) {
    var both = new TreeSet<>(statuses);
    both.addAll(other.statuses);
    return new Problem(code, detail, both, again || other.again);
  }
}
