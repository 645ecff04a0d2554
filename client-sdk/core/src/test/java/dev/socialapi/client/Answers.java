package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.CreatePost;
import java.net.URI;
import java.util.UUID;

/** What a server of the contract answers, and a client of it. */
final class Answers {
  static final String SECRET = "sapat_" + "0123456789".repeat(9) + "abc";
  static final UUID POST_ID = UUID.fromString("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");
  static final UUID USER_ID = UUID.fromString("5b0f5b3e-2f0a-4c1c-8f57-0d1c2b3a4e5f");
  static final String POST_PATH = "/v1/posts/" + POST_ID;
  static final String REQUEST_ID = "5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21";
  static final String POST = post("First", "\"public\"", "");
  static final CreatePost NEW_POST = CreatePost.builder().name("First").build();

  private Answers() {}

  static WireMockExtension server() {
    return WireMockExtension.newInstance()
        .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
        .build();
  }

  static SocialClient.Builder client(WireMockExtension server) {
    return SocialClient.builder().baseUrl(URI.create(server.baseUrl())).token(SECRET);
  }

  static String post(String name, String accessType, String moreMembers) {
    return """
    {"post_id": "%s", "user_id": "%s", "name": "%s", "content": "", "access_type": %s,
     "created_at": "2024-12-06T20:14:46.272Z", "updated_at": "2024-12-06T20:14:46.272Z"%s}\
    """
        .formatted(POST_ID, USER_ID, name, accessType, moreMembers);
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("X-Request-Id", REQUEST_ID)
        .withBody(body);
  }

  static ResponseDefinitionBuilder post() {
    return post(200, 1);
  }

  static ResponseDefinitionBuilder post(int status, int version) {
    return json(status, POST)
        .withHeader("ETag", "\"" + version + "\"")
        .withHeader("Location", POST_PATH);
  }

  static String problemJson(int status, String code, String moreMembers) {
    return """
    {"type": "https://socialapi.dev/problems/%s", "title": "A title", "status": %d, "detail": "A detail.",
     "instance": "urn:uuid:%s", "code": "%s", "request_id": "%s"%s}\
    """
        .formatted(code, status, REQUEST_ID, code, REQUEST_ID, moreMembers);
  }

  static ResponseDefinitionBuilder problem(int status, String code) {
    return problem(status, code, "");
  }

  static ResponseDefinitionBuilder problem(int status, String code, String moreMembers) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/problem+json")
        .withHeader("X-Request-Id", REQUEST_ID)
        .withBody(problemJson(status, code, moreMembers));
  }
}
