package dev.socialapi.functions;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Operation;
import dev.socialapi.functions.Functions.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Posts of the largest size, a hundred asked for: every list gets to its end, answer by answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargePagesIT {
  /** Lambda's own, in bytes. */
  private static final int MAX_ANSWER = 6 * 1024 * 1024;

  /** More than an answer can take, and more than DynamoDB reads in one query, 1 MB. */
  private static final int PAIRS = 20;

  /** The content that is longest in an answer: seven bytes of each character. */
  private static final String LONGEST = "\u0001".repeat(65_536);

  private final World world = new World(0);
  private final Functions functions = new Functions(world.local());

  LargePagesIT() {
    world.largePosts(PAIRS, LONGEST);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "LIST_MY_POSTS",
        "LIST_PUBLIC_POSTS",
        "LIST_SHARED_POSTS",
        "LIST_ACCESSIBLE_POSTS",
        "LIST_USER_POSTS",
        "LIST_TAG_POSTS"
      })
  void reachTheEnd(Operation operation) {
    List<String> seen = new ArrayList<>();
    @Nullable JsonNode cursor = null;
    do {
      Answer answer = functions.call(operation, page(operation, cursor));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.bytes()).isLessThan(MAX_ANSWER);
      for (JsonNode post : answer.body().path("items")) {
        if (post.path("content").asText().equals(LONGEST)) {
          seen.add(post.path("post_id").asText());
        }
      }
      cursor = answer.body().get("next_cursor");
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().hasSize(expected(operation));
  }

  private Event page(Operation operation, @Nullable JsonNode cursor) {
    Event event =
        new Event(operation)
            .query("limit", "100")
            .path("tagId", world.tagOnMany())
            .path("userId", ALICE);
    return cursor == null ? event : event.query("cursor", cursor.asText());
  }

  /** Half are Alice's and public, half Bob's and shared with her. */
  private static int expected(Operation operation) {
    return operation == Operation.LIST_ACCESSIBLE_POSTS ? 2 * PAIRS : PAIRS;
  }
}
