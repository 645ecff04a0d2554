package dev.socialapi.local.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.toy.ToyDocument;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayDocumentTest {
  @Test
  void isRead_whenAllOfItIsKnown() {
    GatewayDocument document = GatewayDocument.read(ToyDocument.document());

    assertThat(document.methods()).hasSize(16);
    assertThat(document.authorizers()).hasSize(3);
    assertThat(document.gatewayResponses()).hasSize(3);
  }

  @Test
  void hasApiGatewaysDefaults() {
    GatewayDocument document =
        GatewayDocument.read(
            ToyDocument.document(
                toy -> remove(toy, authorizer() + "/authorizerResultTtlInSeconds")));

    assertThat(document.authorizers().get("toy"))
        .isInstanceOfSatisfying(
            AuthorizerDefinition.LambdaToken.class,
            toy -> assertThat(toy.resultTtl()).isEqualTo(Duration.ofMinutes(5)));
    assertThat(document.methods().getFirst().integration())
        .isInstanceOfSatisfying(
            Integration.LambdaProxy.class,
            proxy -> assertThat(proxy.timeout()).isEqualTo(Duration.ofSeconds(29)));
  }

  /** Each line is a place, what is put there, and what the message says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /openapi                           | "3.1.0"     | #/openapi must be 3.0
          /security                          | []          | #/security is not known here
          /x-amazon-apigateway-policy        | {}          | is not known here
          /components/responses              | {}          | is not known here
          /paths/~1ping                      | {}          | is no path that API Gateway offers
          /paths/~1a~1{b}.json               | {}          | neither plain nor a whole parameter
          /paths/~1a b                       | {}          | neither plain nor a whole parameter
          /paths/~1things~1{other}           | {}          | has parameter {other} where another path has {id}
          /paths/~1mock/trace                | {}          | is no method that API Gateway imports
          /paths/~1mock/parameters           | []          | is no method that API Gateway imports
          /paths/~1mock/get/x-required-scopes| []          | is not known here
          /paths/~1mock/get/security         | [{"toy": []}, {"pool": []}] | a method has one authorizer
          /paths/~1mock/get/security         | [{"none": []}] | names no security scheme: none
          /paths/~1mock/get/responses/4XX    | {}          | ranges are not imported
          /paths/~1mock/get/responses/500    | {"$ref": "#/components/responses/x"} | references to responses
          /paths/~1mock/get/responses/200/content | {"application/json": {"schema": {"type": "string"}}} | must be an object
          /paths/~1mock/get/parameters       | [{"name": "a", "in": "cookie"}] | is ignored by API Gateway
          /paths/~1mock/get/parameters       | [{"name": "a", "in": "query", "schema": {"type": "string", "enum": []}}] | enum is not known here
          /paths/~1mock/get/parameters       | [{"name": "a", "in": "query", "style": "form"}] | style is not known here
          /paths/~1mock/get/x-amazon-apigateway-request-validator | "none" | names no request validator
          /paths/~1mock/get/x-amazon-apigateway-integration | {"type": "http"} | is not emulated here
          /paths/~1mock/get/x-amazon-apigateway-integration/cacheNamespace | "x" | is not known here
          /paths/~1mock/get/x-amazon-apigateway-integration/responses/200/statusCode | "201" | is no response of the operation
          /paths/~1mock/get/x-amazon-apigateway-integration/responses/200/responseTemplates | {"a": "#set($x = 1)"} | not emulated here
          /paths/~1mock/get/x-amazon-apigateway-integration/responses/200/responseTemplates | {"a": "$context.nobody"} | unknown variable: $context.nobody
          /paths/~1mock/get/x-amazon-apigateway-integration/responses/200/responseParameters | {"method.response.header.X": "'a'"} | sets no header
          /paths/~1slow/get/x-amazon-apigateway-integration/httpMethod | "GET" | must be POST
          /paths/~1slow/get/x-amazon-apigateway-integration/timeoutInMillis | 30000 | must be 50 to 29000
          /paths/~1slow/get/x-amazon-apigateway-integration/uri | "http://x" | names no function
          /components/schemas/A_b            | {}          | named by letters and digits only
          /components/schemas/Thing/nullable | true        | is not supported in a model
          /components/schemas/Thing/properties/when/example | "x" | is not supported in a model
          /components/schemas/Thing/properties/when/x-note | "x" | is not supported in a model
          /components/schemas/Size/exclusiveMinimum | true | is not supported in a model
          /components/schemas/Thing/items    | {"minItems": 1} | is not supported in a model
          /components/schemas/Thing/allOf    | [{"$ref": "#/components/schemas/Size"}] | must not be a reference
          /components/schemas/Size/$ref      | "other.json" | must name a schema of this document
          /components/schemas/Size/items     | {"$ref": "#/components/schemas/Thing"} | is circular
          /components/schemas/Size/items     | {"$ref": "#/components/schemas/None"} | refers to a missing schema
          /components/securitySchemes/toy/type | "http"    | must be an apiKey in a header
          /components/securitySchemes/toy/x-amazon-apigateway-authorizer/type | "request" | is not emulated here
          /components/securitySchemes/toy/x-amazon-apigateway-authorizer/authorizerResultTtlInSeconds | 3601 | must be 0 to 3600
          /components/securitySchemes/toy/x-amazon-apigateway-authorizer/identityValidationExpression | "(" | is no regular expression
          /components/securitySchemes/pool/x-amazon-apigateway-authorizer/providerARNs | [] | must name a user pool
          /x-amazon-apigateway-gateway-responses/TEAPOT | {} | is no type of gateway response
          /x-amazon-apigateway-gateway-responses/UNAUTHORIZED/responseParameters | {"gatewayresponse.header.X": "method.request.header.Y"} | is neither 'text' nor a known context variable
          /x-amazon-apigateway-gateway-responses/UNAUTHORIZED/responseTemplates | {"a": "$context.error.messagestring"} | unknown variable
          """)
  void isRefused_whenItHasWhatApiGatewayRefusesOrIgnores(
      String pointer, String value, String message) {
    ObjectNode document = ToyDocument.document(toy -> put(toy, pointer, json(value)));

    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> GatewayDocument.read(document))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "/paths/~1mock/get/security, has no security",
    "/paths/~1mock/get/x-amazon-apigateway-integration, has no integration",
    "/components/securitySchemes/toy/x-amazon-apigateway-authorizer/authorizerUri, must be a text",
  })
  void isRefused_whenSomethingIsMissing(String pointer, String message) {
    ObjectNode document = ToyDocument.document(toy -> remove(toy, pointer));

    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> GatewayDocument.read(document))
        .withMessageContaining(message);
  }

  private static String authorizer() {
    return "/components/securitySchemes/toy/x-amazon-apigateway-authorizer";
  }

  private static void put(ObjectNode document, String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    ((ObjectNode) document.at(place.head())).set(place.last().getMatchingProperty(), value);
  }

  private static void remove(ObjectNode document, String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    ((ObjectNode) document.at(place.head())).remove(place.last().getMatchingProperty());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException exception) {
      throw new IllegalArgumentException(text, exception);
    }
  }
}
