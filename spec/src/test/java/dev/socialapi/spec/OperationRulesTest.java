package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationRulesTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void parametersStandOnTheOperation() {
    assertThat(CONTRACT.document().path("paths"))
        .allMatch(path -> !path.has("parameters") && !path.has("$ref"));
  }

  @Test
  void operationsSayWhoMayCallThem() {
    for (Contract.Operation operation : CONTRACT.operations()) {
      JsonNode scopes = operation.node().path("x-required-scopes");
      assertThat(operation.node().path("security").isArray()).as(operation.id()).isTrue();
      if (operation.accepts("bearer")) {
        assertThat(scopes).as(operation.id()).isNotEmpty();
        assertThat(scopes)
            .allSatisfy(scope -> assertThat(scope.asText()).matches("(read|write|share):[a-z]+"));
      } else {
        assertThat(scopes.isMissingNode()).as(operation.id()).isTrue();
      }
    }
  }

  @Test
  void cacheIsATimeAndAScope_andStandsOnReadsAlone() {
    for (Contract.Operation operation : CONTRACT.operations()) {
      JsonNode cache = operation.node().path("x-cache");
      if (cache.isMissingNode()) {
        continue;
      }
      assertThat(operation.method()).isEqualTo("get");
      assertThat(names(cache)).containsExactlyInAnyOrder("ttl_seconds", "scope");
      assertThat(cache.path("ttl_seconds").asInt()).isBetween(1, 3600);
      assertThat(cache.path("scope").asText()).isIn("caller", "public");
    }
  }

  @Test
  void errorsAreProblemsWithExamples() {
    for (Contract.Operation operation : CONTRACT.operations()) {
      for (var response : operation.node().path("responses").properties()) {
        if (response.getKey().compareTo("400") >= 0) {
          JsonNode content = CONTRACT.resolved(response.getValue()).path("content");
          assertThat(names(content))
              .as("%s %s", operation, response.getKey())
              .containsExactly("application/problem+json");
          assertThat(content.path("application/problem+json").path("examples")).isNotEmpty();
        }
      }
    }
  }

  @Test
  void operationsListEveryStatusThatTheirKindCanAnswer() {
    for (Contract.Operation operation : CONTRACT.operations()) {
      assertThat(names(operation.node().path("responses")))
          .as(operation.id())
          .containsAll(expectedStatuses(operation));
    }
  }

  private static Set<String> expectedStatuses(Contract.Operation operation) {
    Set<String> expected = new TreeSet<>(Set.of("429"));
    if (operation.isSecured()) {
      expected.addAll(Set.of("401", "502", "503", "504"));
    }
    if (operation.accepts("bearer")) {
      expected.addAll(Set.of("403", "500"));
    }
    if (operation.node().has("requestBody")) {
      expected.addAll(Set.of("400", "413", "415"));
    }
    for (JsonNode reference : operation.node().path("parameters")) {
      String name = CONTRACT.resolved(reference).path("name").asText();
      switch (name) {
        case "If-Match" -> expected.addAll(Set.of("400", "412"));
        case "If-None-Match" -> expected.addAll(Set.of("304", "400"));
        default -> expected.add(name.endsWith("Id") ? "404" : "400");
      }
    }
    return expected;
  }

  private static Collection<String> names(JsonNode node) {
    return node.properties().stream().map(member -> member.getKey()).toList();
  }
}
