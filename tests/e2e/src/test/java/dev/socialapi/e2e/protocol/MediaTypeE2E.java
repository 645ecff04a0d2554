package dev.socialapi.e2e.protocol;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.model.CreatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EndToEnd
class MediaTypeE2E {
  private static final byte[] BODY = "{\"name\": \"Grüße\"}".getBytes(UTF_8);

  private final RunningSystem system;
  private final Person alice;

  MediaTypeE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @Test
  void bodyIsJson_whenContentTypeIsAbsent() throws Exception {
    HttpResponse<String> response = createUntyped(BODY);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).contains("\"name\":\"Grüße\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\"",
        "Application/JSON"
      })
  void bodyIsAccepted_asJsonInUtf8(String type) {
    Response response = create(type, BODY);

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.jsonPath().getString("name")).isEqualTo("Grüße");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/merge-patch+json",
        "application/json-patch+json",
        "application/problem+json",
        "application/json; charset=iso-8859-1",
        "application/json; charset=latin1",
        "application/json; charset=utf-16",
        "application/jsonx",
        "application/*",
        "*/*",
        "text/json",
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "json",
        "x"
      })
  void bodyIsRefused_asAnythingElse(String type) {
    assertProblem(create(type, BODY), 415, "unsupported_media_type");

    UUID post = alice.api().posts().createPost(CreatePost.builder().name("Title").build()).postId();
    assertProblem(as(type).body(BODY).patch("/posts/{id}", post), 415, "unsupported_media_type");
    assertProblem(as(type).body(BODY).patch("/me"), 415, "unsupported_media_type");
  }

  @Test
  void bodyIsRefusedForItsType_beforeItIsRead() {
    assertProblem(create("text/plain", "{".getBytes(UTF_8)), 415, "unsupported_media_type");
  }

  @Test
  void bodyThatSlipsPastTheGateway_isValidatedAllTheSame() throws Exception {
    byte[] array = "[]".getBytes(UTF_8);

    assertProblem(create("application/json; charset=utf-8", array), 400, "malformed_json");
    HttpResponse<String> untyped = createUntyped(array);
    assertThat(untyped.statusCode()).isEqualTo(400);
    assertThat(untyped.body()).contains("malformed_json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/xml",
        "text/html",
        "image/png;q=0",
        "x",
        "application/json;q=0"
      })
  void answerIsJson_whateverIsAccepted(String accept) {
    Response answer = system.requestBy(alice).header("Accept", accept).get("/me");
    Response problem = system.requestBy(alice).header("Accept", accept).get("/posts/x");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/json");
    assertProblem(problem, 404, "not_found");
    assertThat(problem.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void bodyOfAReadIsIgnored() {
    assertThat(as("application/json").body("{".getBytes(UTF_8)).get("/me").statusCode())
        .isEqualTo(200);
    assertThat(as("text/plain").body("x".getBytes(UTF_8)).get("/posts").statusCode())
        .isEqualTo(200);
  }

  /** The gateway's own answer is picked by the type of the body, even if there is none. */
  @Test
  void healthIsRefused_asAnythingButJson() {
    RequestSpecification json = system.request().header("Content-Type", "application/json");
    RequestSpecification text = system.request().header("Content-Type", "text/plain");

    assertThat(json.get("/health").statusCode()).isEqualTo(200);
    assertProblem(text.get("/health"), 415, "unsupported_media_type");
  }

  /** Bytes that no text has: replaced silently, they would change what somebody wrote. */
  @ParameterizedTest
  @ValueSource(strings = {"c0af", "f4908080", "ff", "eda080", "f09f", "80"})
  void bodyThatIsNotUtf8_isRefused(String bytes) {
    String before = HexFormat.of().formatHex("{\"name\": \"".getBytes(UTF_8));
    String after = HexFormat.of().formatHex("\"}".getBytes(UTF_8));
    byte[] body = HexFormat.of().parseHex(before + bytes + after);

    assertProblem(create("application/json", body), 400, "malformed_json");
    assertProblem(create("application/json; charset=utf-8", body), 400, "malformed_json");
  }

  private HttpResponse<String> createUntyped(byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(system.state().base().resolve("/v1/posts"))
            .header("Authorization", "Bearer " + alice.accessToken())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return system.http().send(request, BodyHandlers.ofString());
  }

  private Response create(String type, byte[] body) {
    return as(type).body(body).post("/posts");
  }

  private RequestSpecification as(String contentType) {
    return system.requestBy(alice).header("Content-Type", contentType);
  }
}
