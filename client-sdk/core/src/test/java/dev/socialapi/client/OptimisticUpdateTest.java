package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.socialapi.client.Answers.POST_ID;
import static dev.socialapi.client.Answers.POST_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Read, change, write on condition; and again, when somebody else was faster. */
class OptimisticUpdateTest {
  private static final BiConsumer<Post, UpdatePost.Builder> APPEND =
      (post, change) -> change.content(post.content() + "!");

  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final SocialClient client = Answers.client(SERVER).build();

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @EnumSource
  void writesOnTheConditionOfWhatItRead(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.post(200, 7)));
    SERVER.stubFor(patch(urlEqualTo(POST_PATH)).willReturn(Answers.post(200, 8)));

    assertThat(update(way, APPEND).postId()).isEqualTo(POST_ID);

    SERVER.verify(
        1,
        patchRequestedFor(urlEqualTo(POST_PATH))
            .withHeader("If-Match", equalTo("\"7\""))
            .withRequestBody(equalTo("{\"content\":\"!\"}")));
  }

  @ParameterizedTest
  @EnumSource
  void readsAgain_whenSomebodyWasFaster(Way way) {
    SERVER.stubFor(
        get(POST_PATH)
            .inScenario("race")
            .whenScenarioStateIs(STARTED)
            .willReturn(Answers.post(200, 7)));
    SERVER.stubFor(
        patch(urlEqualTo(POST_PATH))
            .withHeader("If-Match", equalTo("\"7\""))
            .inScenario("race")
            .willSetStateTo("overtaken")
            .willReturn(Answers.problem(412, "precondition_failed")));
    SERVER.stubFor(
        get(POST_PATH)
            .inScenario("race")
            .whenScenarioStateIs("overtaken")
            .willReturn(Answers.post(200, 8)));
    SERVER.stubFor(
        patch(urlEqualTo(POST_PATH))
            .withHeader("If-Match", equalTo("\"8\""))
            .willReturn(Answers.post(200, 9)));
    var changes = new AtomicInteger();

    update(
        way,
        (post, change) -> {
          changes.incrementAndGet();
          APPEND.accept(post, change);
        });

    assertThat(changes).hasValue(2);
    SERVER.verify(2, getRequestedFor(urlEqualTo(POST_PATH)));
    SERVER.verify(2, patchRequestedFor(urlEqualTo(POST_PATH)));
  }

  @ParameterizedTest
  @EnumSource
  void asksEachTimeWhatNoCacheKnows(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.post(200, 7)));
    SERVER.stubFor(patch(urlEqualTo(POST_PATH)).willReturn(Answers.post(200, 8)));

    update(way, APPEND);
    update(way, APPEND);

    assertThat(SERVER.findAll(getRequestedFor(urlEqualTo(POST_PATH))))
        .extracting(request -> request.getHeader("If-None-Match"))
        .doesNotContainNull()
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void givesUp_whenAlwaysOvertaken(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.post(200, 7)));
    SERVER.stubFor(
        patch(urlEqualTo(POST_PATH)).willReturn(Answers.problem(412, "precondition_failed")));

    assertThatExceptionOfType(PreconditionFailedException.class)
        .isThrownBy(() -> update(way, APPEND))
        .matches(e -> !e.mayBeDone());

    SERVER.verify(5, patchRequestedFor(urlEqualTo(POST_PATH)));
  }

  @ParameterizedTest
  @EnumSource
  void givesUp_whenDeadlineHasCome(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.post(200, 7).withFixedDelay(200)));
    SERVER.stubFor(
        patch(urlEqualTo(POST_PATH))
            .willReturn(Answers.problem(412, "precondition_failed").withFixedDelay(200)));
    RequestOptions options = RequestOptions.builder().deadline(Duration.ofMillis(700)).build();
    long began = System.nanoTime();

    assertThatExceptionOfType(SocialApiException.class)
        .isThrownBy(() ->
            way.call(
                client,
                c -> c.posts().updatePost(POST_ID, APPEND, options),
                c -> c.posts().updatePost(POST_ID, APPEND, options)));

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @EnumSource
  void writesNothing_whenNothingIsToChange(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.post(200, 7)));

    assertThat(update(way, (post, change) -> {}).name()).isEqualTo("First");

    SERVER.verify(0, patchRequestedFor(urlEqualTo(POST_PATH)));
  }

  /**
   * The change may have been made, and is no second time: the text would have two exclamation
   * marks.
   */
  @ParameterizedTest
  @EnumSource
  void changesOnce_whenAnswerIsLost(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.post(200, 7)));
    SERVER.stubFor(
        patch(urlEqualTo(POST_PATH))
            .inScenario("loss")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("lost")
            .willReturn(Answers.problem(504, "timeout")));
    SERVER.stubFor(
        patch(urlEqualTo(POST_PATH))
            .inScenario("loss")
            .whenScenarioStateIs("lost")
            .willReturn(Answers.problem(412, "precondition_failed")));
    var changes = new AtomicInteger();

    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() ->
            update(
                way,
                (post, change) -> {
                  changes.incrementAndGet();
                  APPEND.accept(post, change);
                }))
        .matches(e -> e.status() == 504)
        .matches(SocialApiException::mayBeDone);

    assertThat(changes).hasValue(1);
    SERVER.verify(2, patchRequestedFor(urlEqualTo(POST_PATH)));
  }

  @ParameterizedTest
  @EnumSource
  void writesNothing_whenReadFails(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.problem(404, "not_found")));

    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> update(way, APPEND));

    SERVER.verify(0, patchRequestedFor(urlEqualTo(POST_PATH)));
  }

  @ParameterizedTest
  @EnumSource
  void writesNothing_whenVersionIsUnknown(Way way) {
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.json(200, Answers.POST)));

    assertThatExceptionOfType(InvalidResponseException.class)
        .isThrownBy(() -> update(way, APPEND))
        .withMessageContaining("no ETag");

    SERVER.verify(0, patchRequestedFor(urlEqualTo(POST_PATH)));
  }

  private Post update(Way way, BiConsumer<Post, UpdatePost.Builder> change) {
    return way.call(
        client,
        c -> c.posts().updatePost(POST_ID, change),
        c -> c.posts().updatePost(POST_ID, change));
  }
}
