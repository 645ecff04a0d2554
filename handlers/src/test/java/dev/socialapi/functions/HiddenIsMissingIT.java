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
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever names a post or a tag: a hidden one has the answer and the table work of none, and takes
 * as long.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenIsMissingIT {
  private static final int WARM = 50;
  private static final int TIMES = 200;

  /** Between the medians. */
  private static final double MOST_MILLIS = 20;

  /**
   * That the one takes longer than the other. When both take as long it is a half, give or take
   * three hundredths (one standard deviation).
   */
  private static final double MOST_LIKELY = 0.65;

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
    assertAlike(operation, toHiddenPost(operation), toMissingPost(operation));
  }

  /** What a post has lost, it has lost: {@code detachTag} does not look at the tag. */
  @ParameterizedTest
  @MethodSource("onTags")
  void tag(Operation operation) {
    assertAlike(operation, toHiddenTag(operation), toMissingTag(operation));
  }

  @ParameterizedTest
  @MethodSource("onPosts")
  @Tag("nightly")
  void postTakesAsLong(Operation operation) {
    assertTakeAsLong(operation, toHiddenPost(operation), toMissingPost(operation));
  }

  @ParameterizedTest
  @MethodSource("onTags")
  @Tag("nightly")
  void tagTakesAsLong(Operation operation) {
    assertTakeAsLong(operation, toHiddenTag(operation), toMissingTag(operation));
  }

  /** So that the bound means something: a request to the table is not overlooked. */
  @Test
  @Tag("nightly")
  void oneMoreRequestTakesLonger() {
    Event event = toHiddenPost(Operation.GET_POST);
    Runnable once = () -> functions.call(Operation.GET_POST, event);
    Runnable withOneMore =
        () -> {
          once.run();
          world.local().posts().userExists(BOB);
        };
    var random = new Random(1);
    Durations.of(WARM, withOneMore, once, random);

    Durations measured = Durations.of(TIMES, withOneMore, once, random);

    assertThat(measured.likelihoodOfLonger()).isGreaterThan(MOST_LIKELY);
  }

  private Event toHiddenPost(Operation operation) {
    return event(operation).path("postId", world.hiddenPost().value()).path("tagId", world.tag());
  }

  private Event toMissingPost(Operation operation) {
    return event(operation).path("postId", UUID.randomUUID()).path("tagId", world.tag());
  }

  private Event toHiddenTag(Operation operation) {
    return event(operation).path("tagId", world.hiddenTag().value()).path("postId", world.post());
  }

  private Event toMissingTag(Operation operation) {
    return event(operation).path("tagId", UUID.randomUUID()).path("postId", world.post());
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

  private void assertTakeAsLong(Operation operation, Event toHidden, Event toMissing) {
    Runnable hidden = () -> functions.call(operation, toHidden);
    Runnable missing = () -> functions.call(operation, toMissing);
    var random = new Random(operation.ordinal());
    Durations.of(WARM, hidden, missing, random);

    Durations measured = Durations.of(TIMES, hidden, missing, random);

    System.out.printf(
        "%s: %+.2f ms, %.2f%n",
        operation.id(), measured.difference(), measured.likelihoodOfLonger());
    assertThat(measured.difference()).isBetween(-MOST_MILLIS, MOST_MILLIS);
    assertThat(measured.likelihoodOfLonger()).isBetween(1 - MOST_LIKELY, MOST_LIKELY);
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
