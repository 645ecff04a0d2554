package dev.socialapi.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a function has to check because API Gateway does not. */
class DroppedKeywordsTest {
  @Test
  void areThoseOfParameters_butThatTheyAreTextsAndRequired() {
    Contract contract =
        contract(
            """
            paths:
              /a/{id}:
                get:
                  operationId: a
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string, maxLength: 3}}
                    - {name: limit, in: query, schema: {type: integer, default: 2, example: 1}}
            """);

    assertThat(DroppedKeywords.of(contract))
        .containsExactly(
            new DroppedKeyword("a", "path", "id", "maxLength", 3),
            new DroppedKeyword("a", "query", "limit", "type", "integer"));
  }

  @Test
  void areThoseOfBodies_butThatTheyAreObjects() {
    Contract contract =
        contract(
            """
            paths:
              /a:
                post:
                  operationId: a
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
            components:
              schemas:
                A:
                  type: object
                  description: An A.
                  additionalProperties: false
                  properties:
                    list: {type: array, items: {$ref: '#/components/schemas/B'}}
                B: {type: string, enum: [x]}
            """);

    assertThat(DroppedKeywords.of(contract))
        .map(dropped -> dropped.name() + " " + dropped.keyword())
        .containsExactly(" additionalProperties", "/list type", "/list/* type", "/list/* enum");
  }

  @Test
  void areNotGuessed() {
    Contract contract =
        contract(
            """
            paths:
              /a:
                get:
                  operationId: a
                  parameters: [{name: x, in: query, schema: {multipleOf: 2}}]
            """);

    assertThatThrownBy(() -> DroppedKeywords.of(contract)).hasMessageContaining("multipleOf");
  }

  private static Contract contract(String yaml) {
    return Contract.of(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
  }
}
