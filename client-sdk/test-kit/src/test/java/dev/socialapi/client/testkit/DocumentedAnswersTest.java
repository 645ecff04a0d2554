package dev.socialapi.client.testkit;

import static dev.socialapi.client.testkit.Http.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.socialapi.client.Operation;
import dev.socialapi.spec.SchemaValidator;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the stub sends is what the contract documents, to the last header. */
class DocumentedAnswersTest {
  private static final SocialApiStub STUB = SocialApiStub.start();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(CONTRACT);

  @AfterAll
  static void stop() {
    STUB.close();
  }

  @ParameterizedTest
  @EnumSource
  void allAreOffered(Operation operation) {
    List<String> documented = new ArrayList<>();
    for (var response : responses(operation).properties()) {
      JsonNode content = CONTRACT.resolved(response.getValue()).path("content");
      if (content.isEmpty()) {
        documented.add(response.getKey());
      }
      for (JsonNode type : content) {
        for (var example : type.path("examples").properties()) {
          documented.add(response.getKey() + " " + example.getKey());
        }
      }
    }

    assertThat(STUB.documented(operation))
        .extracting(Reply::toString)
        .isNotEmpty()
        .containsExactlyElementsOf(documented);
  }

  @ParameterizedTest
  @EnumSource
  void areSentAsDocumented(Operation operation) throws JsonProcessingException {
    for (Reply reply : STUB.documented(operation)) {
      STUB.answer(operation, reply);

      HttpResponse<String> response = Http.send(Http.good(STUB, operation));

      assertThat(violations(operation, response)).as("%s: %s", operation, reply).isEmpty();
      assertThat(reply).hasToString(nameOf(operation, response));
    }
  }

  @Test
  void areEnoughToMatter() {
    assertThat(Operation.values()).hasSizeGreaterThan(20);
    assertThat(STUB.documented(Operation.CREATE_POST)).hasSizeGreaterThan(10);
  }

  private static JsonNode responses(Operation operation) {
    return CONTRACT.operation(operation.id()).node().path("responses");
  }

  private static JsonNode response(Operation operation, int status) {
    return CONTRACT.resolved(responses(operation).path(Integer.toString(status)));
  }

  /** The name of the example that was sent. */
  private static String nameOf(Operation operation, HttpResponse<String> response)
      throws JsonProcessingException {
    for (JsonNode type : response(operation, response.statusCode()).path("content")) {
      for (var example : type.path("examples").properties()) {
        if (CONTRACT
            .resolved(example.getValue())
            .path("value")
            .equals(Json.parse(response.body()))) {
          return response.statusCode() + " " + example.getKey();
        }
      }
    }
    return Integer.toString(response.statusCode());
  }

  private static List<String> violations(Operation operation, HttpResponse<String> response)
      throws JsonProcessingException {
    JsonNode documented = response(operation, response.statusCode());
    List<String> found = new ArrayList<>();
    for (var header : documented.path("headers").properties()) {
      JsonNode definition = CONTRACT.resolved(header.getValue());
      String value = response.headers().firstValue(header.getKey()).orElse(null);
      if (value != null) {
        found.addAll(VALIDATOR.violations(definition.path("schema"), typed(definition, value)));
      } else if (definition.path("required").booleanValue()) {
        found.add("no header " + header.getKey());
      }
    }
    if (documented.path("content").isEmpty()) {
      assertThat(response.body()).isEmpty();
    }
    for (var type : documented.path("content").properties()) {
      assertThat(response.headers().firstValue("Content-Type")).hasValue(type.getKey());
      JsonNode body = Json.parse(response.body());
      found.addAll(VALIDATOR.violations(type.getValue().path("schema"), body));
    }
    return found;
  }

  private static JsonNode typed(JsonNode header, String value) {
    return header.at("/schema/type").asText().equals("integer")
        ? IntNode.valueOf(Integer.parseInt(value))
        : TextNode.valueOf(value);
  }
}
