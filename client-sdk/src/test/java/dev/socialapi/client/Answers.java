package dev.socialapi.client;

import java.util.Map;

/** Bodies and headers that a server of the contract sends. */
final class Answers {
  static final String POST_ID = "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10";
  static final String POST = post("\"public\"", "");
  static final Map<String, String> JSON =
      Map.of(
          "Content-Type", "application/json", "ETag", "\"1\"", "Location", "/v1/posts/" + POST_ID);
  static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");
  static final String NOT_FOUND =
      """
      {"type": "https://socialapi.dev/problems/not_found", "title": "Not found", "status": 404,
       "code": "not_found"}\
      """;

  private Answers() {}

  static String post(String accessType, String moreMembers) {
    return """
    {"post_id": "%s", "user_id": "5b0f5b3e-2f0a-4c1c-8f57-0d1c2b3a4e5f", "name": "Grüße 😀",
     "content": "", "access_type": %s, "created_at": "2024-12-06T20:14:46.272Z",
     "updated_at": "2024-12-06T20:14:46.272Z"%s}\
    """
        .formatted(POST_ID, accessType, moreMembers);
  }
}
