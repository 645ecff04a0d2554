package dev.socialapi.functions;

import static dev.socialapi.People.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.functions.Functions.Answer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cursor is good for the list that made it, and for no other one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CursorsIT {
  private final World world = new World(10);
  private final Functions functions = new Functions(world.local());
  private final Object listed = world.postWithList();
  private final Object tagged = world.taggedPost().post();

  CursorsIT() {
    world.token();
    world.token();
  }

  static List<Operation> lists() {
    return Arrays.stream(Operation.values()).filter(op -> op.id().startsWith("list")).toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void goOnInTheirOwnList_andNowhereElse(Operation operation) {
    String cursor = functions.call(operation, page(operation)).body().path("next_cursor").asText();
    assertThat(cursor).isNotEmpty().hasSizeLessThanOrEqualTo(512);

    for (Operation other : lists()) {
      Answer answer = functions.call(other, page(other).query("cursor", cursor));
      if (other == operation) {
        assertThat(answer.status()).as(other.id()).isEqualTo(200);
      } else {
        assertThat(answer.body().path("code").asText()).as(other.id()).isEqualTo("invalid_cursor");
      }
    }
  }

  private Event page(Operation operation) {
    return new Event(operation)
        .query("limit", "1")
        .path("postId", operation == Operation.LIST_POST_TAGS ? tagged : listed)
        .path("tagId", world.tagOnMany())
        .path("userId", BOB);
  }
}
