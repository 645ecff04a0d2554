package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocialApiTest {
  private static final UUID POST_ID = UUID.fromString(Answers.POST_ID);

  private ScriptedServer server;
  private SocialApi api;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    api = SocialApi.at(server.host()).accessToken("secret").build();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sendsWhatTheContractSays_whenPostIsCreated() throws ApiException {
    server.willAnswer(201, Answers.JSON, Answers.POST);

    api.posts().createPost(new CreatePost().name("Grüße 😀").accessType(AccessType.PUBLIC));

    ScriptedServer.Received request = server.lastReceived();
    assertThat(request.line()).isEqualTo("POST /v1/posts");
    assertThat(request.header("Authorization")).isEqualTo("Bearer secret");
    assertThat(request.header("Content-type")).isEqualTo("application/json");
    assertThat(request.body())
        .isEqualTo("{\"name\":\"Grüße 😀\",\"content\":\"\",\"access_type\":\"public\"}");
  }

  @Test
  void givesBodyAndHeaders_whenPostIsCreated() throws ApiException {
    server.willAnswer(201, Answers.JSON, Answers.POST);

    ApiResponse<Post> response =
        api.posts().createPostWithHttpInfo(new CreatePost().name("Grüße 😀"));

    assertThat(response.getStatusCode()).isEqualTo(201);
    assertThat(response.getHeaders().get("ETag")).containsExactly("\"1\"");
    assertThat(response.getHeaders().get("location")).containsExactly("/v1/posts/" + POST_ID);
    assertThat(response.getData().getPostId()).isEqualTo(POST_ID);
    assertThat(response.getData().getName()).isEqualTo("Grüße 😀");
    assertThat(response.getData().getCreatedAt())
        .isEqualTo(Instant.parse("2024-12-06T20:14:46.272Z"));
  }

  @Test
  void sendsOnlyGivenMembers_whenPostIsChanged() throws ApiException {
    server.willAnswer(200, Answers.JSON, Answers.POST);

    api.posts().updatePost(POST_ID, new UpdatePost().content(""), "\"3\"");

    ScriptedServer.Received request = server.lastReceived();
    assertThat(request.line()).isEqualTo("PATCH /v1/posts/" + POST_ID);
    assertThat(request.header("If-match")).isEqualTo("\"3\"");
    assertThat(request.body()).isEqualTo("{\"content\":\"\"}");
  }

  @Test
  void sendsParametersEncoded_whenListing() throws ApiException {
    server.willAnswer(200, Answers.JSON, "{\"items\": [" + Answers.POST + "]}");

    var page = api.posts().listMyPosts(7, "a+b/c=");

    assertThat(server.lastReceived().line())
        .isEqualTo("GET /v1/me/posts?limit=7&cursor=a%2Bb%2Fc%3D");
    assertThat(page.getItems()).hasSize(1);
    assertThat(page.getNextCursor()).isNull();
  }

  @Test
  void ignoresMembersThatItDoesNotKnow() throws ApiException {
    server.willAnswer(200, Answers.JSON, Answers.post("\"public\"", ", \"likes\": [{\"a\": 1}]"));

    assertThat(api.posts().getPost(POST_ID, null).getPostId()).isEqualTo(POST_ID);
  }

  @Test
  void readsUnknown_whenEnumHasGrown() throws ApiException {
    server.willAnswer(200, Answers.JSON, Answers.post("\"followers\"", ""));

    assertThat(api.posts().getPost(POST_ID, null).getAccessType())
        .isEqualTo(AccessType.UNKNOWN_DEFAULT_OPEN_API);
  }

  @Test
  void throwsStatusAndProblem_whenRefused() {
    server.willAnswer(404, Answers.PROBLEM, Answers.NOT_FOUND);

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> api.posts().getPost(POST_ID, null))
        .satisfies(e -> {
          assertThat(e.getCode()).isEqualTo(404);
          assertThat(e.getResponseBody()).isEqualTo(Answers.NOT_FOUND);
        });
  }

  @Test
  void throws304_whenNothingHasChanged() {
    server.willAnswer(304, Map.of("ETag", "\"1\""), "");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> api.posts().getPost(POST_ID, "\"1\""))
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(304));
    assertThat(server.lastReceived().header("If-none-match")).isEqualTo("\"1\"");
  }

  @Test
  void asksForTheTokenBeforeEveryRequest() throws ApiException {
    Iterator<String> tokens = List.of("first", "second", "").iterator();
    SocialApi renewing = SocialApi.at(server.host()).accessToken(tokens::next).build();
    for (int i = 0; i < 3; i++) {
      server.willAnswer(200, Answers.JSON, "{\"status\": \"ok\"}");
      renewing.service().getHealth();
    }

    assertThat(server.received())
        .extracting(request -> request.header("Authorization"))
        .containsExactly("Bearer first", "Bearer second", "");
  }
}
