package dev.socialapi.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.client.Operation;
import dev.socialapi.spec.SchemaValidator;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API would refuse, the stub refuses. */
@SocialApiTest
class RefusalTest {
  private final SocialApiStub stub;

  RefusalTest(SocialApiStub stub) {
    this.stub = stub;
  }

  @Test
  void namesEveryViolation() throws JsonProcessingException {
    JsonNode problem = refused(400, "{\"content\": 1, \"access_type\": \"PUBLIC\", \"a/b\": 1}");

    assertThat(problem.path("code").asText()).isEqualTo("validation_failed");
    assertThat(problem.path("errors"))
        .extracting(error -> error.path("pointer").asText() + " " + error.path("code").asText())
        .containsExactly(
            "/content wrong_type",
            "/access_type not_allowed",
            "/a~1b unknown_member",
            "/name required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{} {}", "{\"name\": \"a\", \"name\": \"b\"}", "null"})
  void refusesWhatIsNoJsonObject(String body) throws JsonProcessingException {
    assertThat(refused(400, body).path("code").asText()).isEqualTo("malformed_json");
  }

  @ParameterizedTest
  @CsvSource({
    "/me/posts?limit=0,limit,too_small",
    "/me/posts?limit=101,limit,too_large",
    "/me/posts?limit=,limit,wrong_type",
    "/me/posts?limit=1.0,limit,wrong_type"
  })
  void refusesParameters(String path, String parameter, String code)
      throws JsonProcessingException {
    HttpResponse<String> response =
        Http.send(Http.to(stub, path).header("Authorization", "Bearer t"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Json.parse(response.body()).at("/errors/0/parameter").asText()).isEqualTo(parameter);
    assertThat(Json.parse(response.body()).at("/errors/0/code").asText()).isEqualTo(code);
  }

  @Test
  void refusesALineFeedAtTheEnd() throws JsonProcessingException {
    JsonNode problem = refused(400, "{\"name\": \"a\\n\"}");

    assertThat(problem.at("/errors/0/code").asText()).isEqualTo("pattern");
  }

  @Test
  void refusesHeaders() {
    var request = Http.good(stub, Operation.CREATE_POST).header("Idempotency-Key", "a b");

    assertThat(Http.send(request).body())
        .contains("\"parameter\":\"Idempotency-Key\"", "\"code\":\"pattern\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/problem+json"})
  void refusesAnotherType(String type) {
    var request = Http.good(stub, Operation.CREATE_POST).setHeader("Content-Type", type);

    assertThat(Http.send(request).statusCode()).isEqualTo(415);
  }

  @Test
  void takesATypeWithParameters() {
    var request =
        Http.good(stub, Operation.CREATE_POST)
            .setHeader("Content-Type", "Application/JSON; charset=UTF-8");

    assertThat(Http.send(request).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "01939D9C-4C00-7A3E-9D51-3F2B8A6C4E10", "%2F"})
  void findsNothing_whereThereIsNoId(String id) {
    var response = Http.send(Http.to(stub, "/posts/" + id).header("Authorization", "Bearer t"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("\"not_found\"");
  }

  @Test
  void refusesBeforeItAnswersAsTold() {
    stub.answer(Operation.GET_POST, 503);

    HttpResponse<String> response =
        Http.send(Http.to(stub, "/posts/01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10"));

    assertThat(response.statusCode()).isEqualTo(401);
  }

  /** Against a validator that knows JSON Schema whole. */
  @Test
  void agreesWithAValidator() {
    var validator = new SchemaValidator(Http.CONTRACT);
    SchemaCheck check = SchemaCheck.ofRequests(Contract.packaged());
    int refused = 0;
    int taken = 0;
    for (var operation : Http.CONTRACT.operations()) {
      JsonNode schema = operation.node().at("/requestBody/content/application~1json/schema");
      for (JsonNode body :
          schema.isMissingNode() ? List.<JsonNode>of() : variants(Http.body(operation))) {
        Violations violations = new Violations();
        check.check(schema, body, violations::at);

        assertThat(violations.isEmpty())
            .as("%s %s: %s", operation, body, violations)
            .isEqualTo(validator.violations(schema, body).isEmpty());
        refused += violations.isEmpty() ? 0 : 1;
        taken += violations.isEmpty() ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(50);
    assertThat(taken).isGreaterThan(20);
  }

  /** The body itself, and with each member gone or another. */
  private static List<JsonNode> variants(JsonNode body) {
    List<JsonNode> variants = new ArrayList<>(List.of(body, with(body, "color", "\"red\"")));
    for (var member : body.properties()) {
      variants.add(((ObjectNode) body.deepCopy()).without(member.getKey()));
      for (String value :
          List.of(
              "null",
              "true",
              "0",
              "1",
              "366",
              "367",
              "90.0",
              "1e2",
              "{}",
              "[]",
              "\"\"",
              "\" \"",
              "\"a\"",
              "\"a\\nb\"",
              "\"a\\u0000b\"",
              "\"public\"",
              "\"allowed_user\"",
              "[\"read:posts\"]",
              "[\"read\"]",
              "[1]",
              text(64),
              text(65),
              text(100),
              text(101),
              text(200),
              text(201),
              text(500),
              text(501),
              text(65_536),
              text(65_537))) {
        variants.add(with(body, member.getKey(), value));
      }
    }
    return variants;
  }

  private static String text(int codePoints) {
    return "\"" + "😀".repeat(codePoints) + "\"";
  }

  private static JsonNode with(JsonNode body, String name, String value) {
    return ((ObjectNode) body.deepCopy()).set(name, Json.read(value, JsonNode.class));
  }

  private JsonNode refused(int status, String body) throws JsonProcessingException {
    HttpResponse<String> response =
        Http.send(Http.good(stub, Operation.CREATE_POST).POST(BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).isEqualTo(status);
    return Json.parse(response.body());
  }
}
