package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SocialApiTest {
  private static final UUID POST_ID = UUID.fromString(Answers.POST_ID);
  private static final String POST_PATH = "/v1/posts/" + Answers.POST_ID;

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final SocialApi api =
      SocialApi.at(URI.create(SERVER.baseUrl())).accessToken("secret").build();

  @Test
  void sendsWhatTheContractSays_whenPostIsCreated() throws ApiException {
    SERVER.stubFor(post("/v1/posts").willReturn(Answers.success(201, Answers.POST)));

    api.posts().createPost(new CreatePost().name("Grüße 😀").accessType(AccessType.PUBLIC), null);

    SERVER.verify(
        postRequestedFor(urlEqualTo("/v1/posts"))
            .withHeader("Authorization", equalTo("Bearer secret"))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalTo("{\"name\":\"Grüße 😀\",\"content\":\"\",\"access_type\":\"public\"}")));
  }

  @Test
  void givesBodyAndHeaders_whenPostIsCreated() throws ApiException {
    SERVER.stubFor(post("/v1/posts").willReturn(Answers.success(201, Answers.POST)));

    ApiResponse<Post> response =
        api.posts().createPostWithHttpInfo(new CreatePost().name("Grüße 😀"), null);

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
    SERVER.stubFor(patch(POST_PATH).willReturn(Answers.success(200, Answers.POST)));

    api.posts().updatePost(POST_ID, new UpdatePost().content(""), "\"3\"");

    SERVER.verify(
        patchRequestedFor(urlEqualTo(POST_PATH))
            .withHeader("If-Match", equalTo("\"3\""))
            .withRequestBody(equalTo("{\"content\":\"\"}")));
  }

  @Test
  void sendsParametersEncoded_whenListing() throws ApiException {
    SERVER.stubFor(
        get("/v1/me/posts?limit=7&cursor=a%2Bb%2Fc%3D")
            .willReturn(Answers.success(200, "{\"items\": [" + Answers.POST + "]}")));

    var page = api.posts().listMyPosts(7, "a+b/c=");

    assertThat(page.getItems()).hasSize(1);
    assertThat(page.getNextCursor()).isNull();
  }

  @Test
  void ignoresMembersThatItDoesNotKnow() throws ApiException {
    answersPost(Answers.success(200, Answers.post("\"public\"", ", \"likes\": [{\"a\": 1}]")));

    assertThat(api.posts().getPost(POST_ID, null).getPostId()).isEqualTo(POST_ID);
  }

  @Test
  void readsUnknown_whenEnumHasGrown() throws ApiException {
    answersPost(Answers.success(200, Answers.post("\"followers\"", "")));

    assertThat(api.posts().getPost(POST_ID, null).getAccessType())
        .isEqualTo(AccessType.UNKNOWN_DEFAULT_OPEN_API);
  }

  @Test
  void throwsStatusAndProblem_whenRefused() {
    answersPost(Answers.notFound());

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> api.posts().getPost(POST_ID, null))
        .satisfies(e -> {
          assertThat(e.getCode()).isEqualTo(404);
          assertThat(e.getResponseBody()).isEqualTo(Answers.NOT_FOUND);
        });
  }

  @Test
  void throws304_whenNothingHasChanged() {
    answersPost(aResponse().withStatus(304).withHeader("ETag", "\"1\""));

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> api.posts().getPost(POST_ID, "\"1\""))
        .satisfies(e -> assertThat(e.getCode()).isEqualTo(304));
    SERVER.verify(
        getRequestedFor(urlEqualTo(POST_PATH)).withHeader("If-None-Match", equalTo("\"1\"")));
  }

  @Test
  void asksForTheTokenBeforeEveryRequest() throws ApiException {
    Iterator<String> tokens = List.of("first", "second", "").iterator();
    SocialApi renewing =
        SocialApi.at(URI.create(SERVER.baseUrl())).accessToken(tokens::next).build();
    SERVER.stubFor(get("/v1/health").willReturn(Answers.success(200, "{\"status\": \"ok\"}")));

    for (int i = 0; i < 3; i++) {
      renewing.service().getHealth();
    }

    assertThat(SERVER.findAll(getRequestedFor(urlEqualTo("/v1/health"))))
        .extracting(request -> request.getHeader("Authorization"))
        .containsExactlyInAnyOrder("Bearer first", "Bearer second", null);
  }

  private static void answersPost(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(POST_PATH).willReturn(answer));
  }
}
