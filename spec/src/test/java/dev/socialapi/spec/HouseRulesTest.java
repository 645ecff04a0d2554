package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void documentIsOpenApi303_andItsServerIsRelative() {
    assertThat(CONTRACT.document().path("openapi").asText()).isEqualTo("3.0.3");
    assertThat(CONTRACT.document().at("/servers/0/url").asText()).isEqualTo("/v1");
    assertThat(CONTRACT.document().path("servers")).hasSize(1);
  }

  @Test
  void nothingBelongsToAws() {
    assertThat(tree(node -> true))
        .noneMatch(place -> place.name().toLowerCase().startsWith("x-amazon-"));
  }

  @Test
  void extensionsAreTheTwoThatTheContractExplains() {
    assertThat(tree(node -> true).stream().map(Located::name).filter(n -> n.startsWith("x-")))
        .containsOnly("x-required-scopes", "x-cache");
  }

  @Test
  void schemasHaveNoPolymorphism_andNoNull() {
    assertThat(schemas())
        .allSatisfy(schema ->
            assertThat(schema.node().properties())
                .extracting(member -> member.getKey())
                .doesNotContain(
                    "oneOf",
                    "anyOf",
                    "allOf",
                    "not",
                    "nullable",
                    "discriminator",
                    "readOnly",
                    "writeOnly"));
  }

  @Test
  void schemasHaveADescription() {
    assertThat(componentSchemas())
        .allMatch(schema -> !schema.node().path("description").asText().isBlank());
    assertThat(componentSchemas().stream().flatMap(s -> s.member("properties").members().stream()))
        .allMatch(member ->
            member.node().has("$ref") || !member.node().path("description").asText().isBlank());
  }

  @Test
  void objectsAreNamed_notInline() {
    assertThat(tree(node -> node.path("type").asText().equals("object")))
        .allSatisfy(place -> assertThat(place.pointer()).matches("/components/schemas/[^/]+"));
  }

  @Test
  void requestObjectsAreClosed() {
    List<String> names = new ArrayList<>();
    for (Contract.Operation operation : CONTRACT.operations()) {
      for (JsonNode content : operation.node().at("/requestBody/content")) {
        JsonNode schema = CONTRACT.resolved(content.path("schema"));
        assertThat(schema.path("additionalProperties").asText())
            .as(operation.id())
            .isEqualTo("false");
        names.add(operation.id());
      }
    }
    assertThat(names).contains("createPost", "updatePost", "updateMe");
  }

  @Test
  void stringsAreBounded() {
    assertThat(schemasOfType("string"))
        .filteredOn(schema -> !schema.pointer().startsWith("/components/parameters/Cursor/"))
        .allMatch(schema ->
            schema.node().has("maxLength")
                || schema.node().has("enum")
                || schema.node().path("format").asText().equals("date-time"));
  }

  @Test
  void patternsAreAnchored_andHaveALength() {
    assertThat(schemas())
        .filteredOn(schema -> schema.node().has("pattern"))
        .allSatisfy(schema -> {
          assertThat(schema.node().path("pattern").asText()).startsWith("^").endsWith("$");
          assertThat(schema.node().has("maxLength")).isTrue();
        });
  }

  @Test
  void arraysAreBounded() {
    assertThat(schemasOfType("array")).allMatch(schema -> schema.node().has("maxItems"));
  }

  @Test
  void numbersAreBounded() {
    assertThat(schemasOfType("integer"))
        .allMatch(schema -> schema.node().has("minimum") && schema.node().has("maximum"));
    assertThat(schemasOfType("number")).isEmpty();
  }

  @Test
  void membersAreSnakeCase_pathParametersCamelCase() {
    assertThat(componentSchemas().stream().flatMap(s -> s.member("properties").members().stream()))
        .allSatisfy(member -> assertThat(member.name()).matches("[a-z]+(_[a-z]+)*"));
    assertThat(CONTRACT.operations())
        .allSatisfy(
            operation -> assertThat(operation.path()).matches("(/[a-z.-]+|/\\{[a-z]+Id})+"));
  }

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
      if (operation.isSecured()) {
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
  void requestsAndAnswersHaveExamples() {
    assertThat(tree(node -> node.has("schema")))
        .filteredOn(place -> place.pointer().contains("/content/"))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place.node().path("examples")).isNotEmpty());
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
      expected.addAll(Set.of("401", "403", "500", "502", "503", "504"));
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

  private static List<Located> tree(Predicate<JsonNode> condition) {
    return Located.root(CONTRACT).tree().stream()
        .filter(place -> condition.test(place.node()))
        .toList();
  }

  private static List<Located> componentSchemas() {
    return Located.root(CONTRACT).member("components").member("schemas").members();
  }

  /** Every schema: components, their members and items, and those of parameters and headers. */
  private static List<Located> schemas() {
    Stream<Located> components = componentSchemas().stream().flatMap(s -> s.tree().stream());
    Stream<Located> others =
        tree(node -> true).stream()
            .filter(place -> place.name().equals("schema"))
            .flatMap(place -> place.tree().stream());
    return Stream.concat(components, others).filter(place -> place.node().isObject()).toList();
  }

  private static List<Located> schemasOfType(String type) {
    return schemas().stream()
        .filter(schema -> schema.node().path("type").asText().equals(type))
        .toList();
  }

  private static Collection<String> names(JsonNode node) {
    return node.properties().stream().map(member -> member.getKey()).toList();
  }
}
