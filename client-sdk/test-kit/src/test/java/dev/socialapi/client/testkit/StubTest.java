package dev.socialapi.client.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.client.Operation;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stub does of itself. */
@SocialApiTest
class StubTest {
  private static final UUID ID = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  private final SocialApiStub stub;

  StubTest(SocialApiStub stub) {
    this.stub = stub;
  }

  @ParameterizedTest
  @EnumSource
  void answersWell_whenRequestIsGood(Operation operation) {
    assertThat(Http.send(Http.good(stub, operation)).statusCode()).isBetween(200, 299);
    assertThat(stub.requests(operation)).hasSize(1);
  }

  @Test
  void listensOnThisMachineAlone() {
    assertThat(stub.baseUrl()).hasScheme("http").hasHost("127.0.0.1");
  }

  @ParameterizedTest
  @EnumSource
  void wantsACredential_whereTheContractDoes(Operation operation) {
    var request = Http.good(stub, operation).setHeader("Authorization", "Basic YTpi");

    assertThat(Http.send(request).statusCode() == 401).isEqualTo(operation.authenticated());
  }

  @ParameterizedTest
  @CsvSource({"/nothing,GET", "/posts/x/y,GET", "/posts,DELETE", "/health,POST"})
  void knowsTheContractsRoutesAlone(String path, String method) {
    var body = BodyPublishers.noBody();
    HttpResponse<String> response = Http.send(Http.to(stub, path).method(method, body));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"code\":\"route_not_found\"");
    assertThat(stub.requests())
        .singleElement()
        .satisfies(request -> assertThat(request.operationId()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", "W/\"3\"", "\"1\", \"3\"", "*"})
  void answers304_whenTheCallerHasIt(String held) {
    HttpResponse<String> response =
        Http.send(Http.good(stub, Operation.GET_POST).header("If-None-Match", held));

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.headers().firstValue("ETag")).hasValue("\"3\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"4\"", "3", ""})
  void answersWhole_whenTheCallerHasAnother(String held) {
    var request = Http.good(stub, Operation.GET_POST).header("If-None-Match", held);

    assertThat(Http.send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void letsListsEnd() {
    assertThat(stub.client().posts().listMyPosts()).hasSize(1);
    assertThat(stub.client().tokens().listTokens()).hasSize(1);
  }

  @Test
  void tellsWhatWasAsked() {
    stub.client().posts().createPost(CreatePost.builder().name("Grüße 😀").build());
    stub.client().posts().updatePost(ID, UpdatePost.builder().content("").build());

    assertThat(stub.requests(Operation.CREATE_POST))
        .singleElement()
        .satisfies(request -> {
          assertThat(request).hasToString("POST /v1/posts");
          assertThat(request.operationId()).hasValue("createPost");
          assertThat(request.header("content-type")).hasValue("application/json");
          assertThat(request.header("idempotency-key")).isPresent();
          assertThat(request.bodyAs(CreatePost.class).name()).isEqualTo("Grüße 😀");
        });
    assertThat(stub.requests(Operation.UPDATE_POST))
        .singleElement()
        .satisfies(request -> {
          assertThat(request.pathParameter("postId")).isEqualTo(ID.toString());
          assertThat(request.json()).hasToString("{\"content\":\"\"}");
          assertThatExceptionOfType(IllegalArgumentException.class)
              .isThrownBy(() -> request.pathParameter("tagId"));
        });
    assertThat(stub.requests()).hasSize(2);
  }

  @Test
  void tellsTheQueryDecoded() {
    Http.send(
        Http.to(stub, "/tags?name_prefix=a%26b%20%C3%A9&limit=7")
            .header("Authorization", "Bearer t"));

    assertThat(stub.requests(Operation.LIST_PUBLIC_TAGS))
        .singleElement()
        .satisfies(request -> {
          assertThat(request.query("name_prefix")).hasValue("a&b é");
          assertThat(request.query("limit")).hasValue("7");
          assertThat(request.query("cursor")).isEmpty();
        });
  }

  @Test
  void forgetsEverything_whenReset() {
    stub.answer(Operation.GET_POST, "not_found");
    Http.send(Http.good(stub, Operation.GET_POST));

    stub.reset();

    assertThat(stub.requests()).isEmpty();
    assertThat(stub.client().posts().getPost(ID)).isInstanceOf(Post.class);
  }
}
