package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** What a server of the contract answers. */
final class Answers {
  static final String POST_ID = "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10";
  static final String POST = post("\"public\"", "");
  static final String NOT_FOUND =
      """
      {"type": "https://socialapi.dev/problems/not_found", "title": "Not found", "status": 404,
       "code": "not_found"}\
      """;

  private Answers() {}

  static ResponseDefinitionBuilder success(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("ETag", "\"1\"")
        .withHeader("Location", "/v1/posts/" + POST_ID)
        .withBody(body);
  }

  static ResponseDefinitionBuilder notFound() {
    return aResponse()
        .withStatus(404)
        .withHeader("Content-Type", "application/problem+json")
        .withBody(NOT_FOUND);
  }

  static String post(String accessType, String moreMembers) {
    return """
    {"post_id": "%s", "user_id": "5b0f5b3e-2f0a-4c1c-8f57-0d1c2b3a4e5f", "name": "Grüße 😀",
     "content": "", "access_type": %s, "created_at": "2024-12-06T20:14:46.272Z",
     "updated_at": "2024-12-06T20:14:46.272Z"%s}\
    """
        .formatted(POST_ID, accessType, moreMembers);
  }
}
