package dev.socialapi.functions;

import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.api.Operation;
import dev.socialapi.functions.Functions.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever names a post or a tag: a hidden one has the answer and the table work of none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenIsMissingIT {
  private final World world = new World(10);
  private final Functions functions = new Functions(world.local());

  static Stream<Operation> onPosts() {
    return operationsOn("{postId}");
  }

  static Stream<Operation> onTags() {
    return operationsOn("{tagId}");
  }

  private static Stream<Operation> operationsOn(String parameter) {
    return Arrays.stream(Operation.values()).filter(op -> op.path().contains(parameter));
  }

  @ParameterizedTest
  @MethodSource("onPosts")
  void post(Operation operation) {
    UUID hidden = world.hiddenPost().value();

    assertAlike(
        operation,
        event(operation).path("postId", hidden).path("tagId", world.tag()),
        event(operation).path("postId", UUID.randomUUID()).path("tagId", world.tag()));
  }

  /** What a post has lost, it has lost: {@code detachTag} does not look at the tag. */
  @ParameterizedTest
  @MethodSource("onTags")
  void tag(Operation operation) {
    UUID hidden = world.hiddenTag().value();
    Object post = world.post();

    assertAlike(
        operation,
        event(operation).path("tagId", hidden).path("postId", post),
        event(operation).path("tagId", UUID.randomUUID()).path("postId", post));
  }

  private static Event event(Operation operation) {
    String user = operation == Operation.REMOVE_ALLOWED_USER ? CAROL.value() : BOB.value();
    return new Event(operation).path("userId", user).body("{\"name\": \"Mine\"}");
  }

  private void assertAlike(Operation operation, Event toHidden, Event toMissing) {
    functions.of(operation);
    var ofHidden = new AtomicReference<Answer>();
    var ofMissing = new AtomicReference<Answer>();
    Cost hidden = CapacityMeter.of(() -> ofHidden.set(functions.call(operation, toHidden)));
    Cost missing = CapacityMeter.of(() -> ofMissing.set(functions.call(operation, toMissing)));

    Answer answerToMissing = requireNonNull(ofMissing.get());
    assertThat(hidden.requests()).isEqualTo(missing.requests());
    assertThat(withoutIds(requireNonNull(ofHidden.get()))).isEqualTo(withoutIds(answerToMissing));
    assertThat(answerToMissing.status()).isIn(404, 204);
  }

  /** Everything but what names the request. */
  private static JsonNode withoutIds(Answer answer) {
    ObjectNode node = answer.node().deepCopy();
    ((ObjectNode) node.path("headers")).remove("X-Request-Id");
    if (node.has("body")) {
      ObjectNode body = (ObjectNode) answer.body();
      body.remove(List.of("request_id", "instance"));
      node.set("body", body);
    }
    return node;
  }
}
