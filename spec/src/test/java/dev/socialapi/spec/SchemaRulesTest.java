package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaRulesTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Set<String> EXTENSIONS =
      Set.of("x-required-scopes", "x-secret", "x-cache", "x-deprecation");

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
  void extensionsAreThoseThatTheContractExplains() {
    assertThat(tree(node -> true).stream().map(Located::name).filter(n -> n.startsWith("x-")))
        .isSubsetOf(EXTENSIONS);
    assertThat(Pattern.compile("x-[a-z-]+").matcher(description()).results())
        .extracting(MatchResult::group)
        .containsAll(EXTENSIONS);
  }

  private static String description() {
    return CONTRACT.document().at("/info/description").textValue();
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
  void requestsAndAnswersHaveExamples() {
    assertThat(tree(node -> node.has("schema")))
        .filteredOn(place -> place.pointer().contains("/content/"))
        .isNotEmpty()
        .allSatisfy(place -> assertThat(place.node().path("examples")).isNotEmpty());
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
}
