package dev.socialapi.functions;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Operation;
import dev.socialapi.functions.Functions.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts of the largest size, a hundred a page: every list gets to its end, answer by answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargePagesIT {
  /** Lambda's own, in bytes. */
  private static final int MAX_ANSWER = 6 * 1024 * 1024;

  private static final int POSTS = 100;
  private static final int LONGEST = 65_536;

  /** Four bytes as stored, and seven of one in an answer. */
  private static final List<String> TEXTS = List.of("🙂".repeat(LONGEST), "\u0001".repeat(LONGEST));

  private final List<World> worlds = TEXTS.stream().map(LargePagesIT::world).toList();

  private static World world(String text) {
    var world = new World(0);
    world.largePosts(POSTS, text);
    return world;
  }

  static List<Arguments> lists() {
    List<Arguments> lists = new ArrayList<>();
    for (int text = 0; text < TEXTS.size(); text++) {
      for (Operation operation :
          List.of(
              Operation.LIST_MY_POSTS,
              Operation.LIST_PUBLIC_POSTS,
              Operation.LIST_SHARED_POSTS,
              Operation.LIST_ACCESSIBLE_POSTS,
              Operation.LIST_USER_POSTS,
              Operation.LIST_TAG_POSTS)) {
        lists.add(Arguments.of(operation, text));
      }
    }
    return lists;
  }

  @ParameterizedTest
  @MethodSource("lists")
  void reachTheEnd(Operation operation, int text) {
    World world = worlds.get(text);
    var functions = new Functions(world.local());
    List<String> seen = new ArrayList<>();
    JsonNode cursor = null;
    do {
      Event event =
          new Event(operation)
              .query("limit", "100")
              .path("tagId", world.tagOnMany())
              .path("userId", ALICE);
      if (cursor != null) {
        event.query("cursor", cursor.asText());
      }
      Answer answer = functions.call(operation, event);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.bytes()).isLessThan(MAX_ANSWER);
      answer.body().path("items").forEach(item -> seen.add(item.path("post_id").asText()));
      cursor = answer.body().get("next_cursor");
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().hasSize(expected(operation));
  }

  /** Half are Alice's and public, half Bob's and shared with her. */
  private static int expected(Operation operation) {
    return operation == Operation.LIST_ACCESSIBLE_POSTS ? POSTS : POSTS / 2;
  }
}
