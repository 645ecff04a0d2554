package dev.socialapi.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What API Gateway does not import, or imports as something else, is nowhere in the document. */
class ImportRulesTest {
  private static final Map<String, Object> DOCUMENT = Published.document();

  /** Ignored, unsupported or refused, wherever they stand outside API Gateway's own extensions. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "additionalProperties",
          "allOf",
          "anyOf",
          "default",
          "deprecated",
          "discriminator",
          "enum",
          "example",
          "examples",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "explode",
          "format",
          "maxItems",
          "maxLength",
          "maximum",
          "minItems",
          "minLength",
          "minimum",
          "not",
          "nullable",
          "oneOf",
          "pattern",
          "readOnly",
          "servers",
          "style",
          "tags",
          "writeOnly",
          "x-cache",
          "x-required-scopes");

  @Test
  void documentIsOfTheVersionThatIsImported() {
    assertThat(DOCUMENT).containsEntry("openapi", "3.0.1");
  }

  @Test
  void noForbiddenKeywordIsUsed() {
    walk("", DOCUMENT);
  }

  @Test
  void nothingIsRequiredAtTheRoot() {
    assertThat(DOCUMENT).doesNotContainKey("security");
  }

  @Test
  void modelsHaveAlphanumericNames() {
    Map<String, Object> components = Tree.object(DOCUMENT.get("components"));

    assertThat(Tree.object(components.get("schemas")).keySet())
        .allSatisfy(name -> assertThat(name).matches("[A-Za-z0-9]+"));
  }

  @Test
  void securitySchemesAreApiKeys() {
    Map<String, Object> components = Tree.object(DOCUMENT.get("components"));

    assertThat(Tree.object(components.get("securitySchemes")).values())
        .allSatisfy(scheme -> assertThat(Tree.object(scheme)).containsEntry("type", "apiKey"));
  }

  @Test
  void pathSegmentsAreWholeParametersOrPlainText() {
    for (String path : Tree.object(DOCUMENT.get("paths")).keySet()) {
      for (String segment : path.substring(1).split("/", -1)) {
        assertThat(segment).matches("[A-Za-z0-9_.,:-]+|[{][A-Za-z0-9_]+[}]");
      }
    }
  }

  @Test
  void parametersSayOnlyWhetherTheyAreThere() {
    for (ContractOperation operation : Published.CONTRACT.operations()) {
      for (Parameter parameter : operation.parameters()) {
        assertThat(parameter.in()).isIn("path", "query", "header");
        assertThat(parameter.definition().keySet())
            .containsExactly("name", "in", "required", "schema");
      }
    }
  }

  private static void walk(String where, Object node) {
    switch (node) {
      case Map<?, ?> members -> members.forEach((name, value) -> walk(where, (String) name, value));
      case List<?> elements -> elements.forEach(element -> walk(where + "[]", element));
      case String _, Boolean _, Integer _ -> {}
      case Object other ->
          throw new AssertionError(
              "of no type that is imported: " + where + " " + other.getClass());
    }
  }

  private static void walk(String where, String name, Object value) {
    String here = where + "/" + name;
    boolean named = where.endsWith("/paths") || where.endsWith("/headers");
    assertThat(FORBIDDEN.contains(name) && !named).as(here).isFalse();
    if (name.equals("$ref")) {
      assertThat((String) value).as(here).startsWith("#/components/schemas/");
    }
    if (!name.startsWith("x-amazon-apigateway-")) {
      walk(here, value);
    }
  }
}
