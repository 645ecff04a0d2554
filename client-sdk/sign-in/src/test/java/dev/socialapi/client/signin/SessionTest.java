package dev.socialapi.client.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static dev.socialapi.client.signin.Script.EMAIL;
import static dev.socialapi.client.signin.Script.LIFETIME;
import static dev.socialapi.client.signin.Script.PASSWORD;
import static dev.socialapi.client.signin.Script.REFRESH_TOKEN;
import static dev.socialapi.client.signin.Script.accessToken;
import static dev.socialapi.client.signin.Script.answer;
import static dev.socialapi.client.signin.Script.asked;
import static dev.socialapi.client.signin.Script.error;
import static dev.socialapi.client.signin.Script.renewed;
import static dev.socialapi.client.signin.Script.signedIn;
import static dev.socialapi.client.signin.Script.when;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTest {
  private static final int THREADS = 40;
  private static final String FIRST = accessToken("first");
  private static final String SECOND = accessToken("second");
  private static final Duration SHORTLY_BEFORE = LIFETIME.minusMinutes(4);
  private static final Duration AFTER = LIFETIME.plusSeconds(1);

  private static final Gate GATE = new Gate();

  @RegisterExtension static final WireMockExtension POOL = Script.server(GATE);

  private final HandClock clock = new HandClock(Instant.parse("2026-06-01T10:00:00Z"));
  private final SignIn signIn = Script.signIn(POOL, Duration.ofSeconds(20), clock);
  private Session session = signedInAgain();

  @BeforeEach
  void signInAgain() {
    session = signedInAgain();
  }

  @AfterEach
  void openTheGate() {
    GATE.open();
    waitForTheRenewalToEnd();
  }

  private Session signedInAgain() {
    POOL.stubFor(when("InitiateAuth").willReturn(signedIn(FIRST)));
    Session fresh = signIn.withPassword(EMAIL, PASSWORD);
    POOL.resetAll();
    return fresh;
  }

  @Test
  void asksNobody_whileTheTokenIsFresh() {
    clock.advance(LIFETIME.minusMinutes(6));

    assertThat(session.get()).isEqualTo(FIRST);

    assertAskedTimes(0);
  }

  /** The token's own times are years away from the clock. */
  @Test
  void countsTheLifetimeByTheClockOfThisMachine() {
    assertThat(session.expiresAt()).isEqualTo(clock.instant().plus(LIFETIME));
  }

  @Test
  void renewsBehindTheCaller_shortlyBeforeTheTokenExpires() {
    renewsTo(renewed(SECOND).withFixedDelay(300));
    clock.advance(SHORTLY_BEFORE);

    assertThat(session.get()).isEqualTo(FIRST);

    eventually(() -> session.get().equals(SECOND));
    assertThat(session.expiresAt()).isEqualTo(clock.instant().plus(LIFETIME));
    assertThat(session.refreshToken()).isEqualTo(REFRESH_TOKEN);
    POOL.verify(
        1,
        asked("InitiateAuth")
            .withRequestBody(
                equalToJson(
                    """
                    {"ClientId": "client-1", "AuthFlow": "REFRESH_TOKEN_AUTH",
                     "AuthParameters": {"REFRESH_TOKEN": "the-refresh-token"}}\
                    """)));
  }

  @Test
  void waits_whenTheTokenHasOnlySecondsLeft() {
    renewsTo(renewed(SECOND));
    clock.advance(LIFETIME.minusSeconds(20));

    assertThat(session.get()).isEqualTo(SECOND);
  }

  @Test
  void asksOnce_whenManyThreadsFindTheTokenExpired() throws Exception {
    renewsTo(renewed(SECOND).withFixedDelay(500));
    clock.advance(AFTER);

    assertThat(inManyThreads(session::get)).hasSize(THREADS).containsOnly(SECOND);

    assertAskedTimes(1);
  }

  @Test
  void asksOnce_whenManyThreadsFindTheTokenOld() throws Exception {
    renewsTo(renewed(SECOND).withFixedDelay(500));
    clock.advance(SHORTLY_BEFORE);

    assertThat(inManyThreads(session::get)).hasSize(THREADS).contains(FIRST);

    eventually(() -> session.get().equals(SECOND));
    assertAskedTimes(1);
  }

  @Test
  void failsForAllWhoWait_afterOneRequest() throws Exception {
    renewsTo(error("NotAuthorizedException", "Refresh Token has expired").withFixedDelay(500));
    clock.advance(AFTER);

    List<String> kinds =
        inManyThreads(() -> {
          try {
            return session.get();
          } catch (SignInException e) {
            return e.getClass().getSimpleName();
          }
        });

    assertThat(kinds).hasSize(THREADS).containsOnly("SignedOutException");
    assertAskedTimes(1);
  }

  @Test
  void takesTheNewRefreshToken_whenThePoolRotatesIt() {
    renewsTo(
        answer(
            "{\"AuthenticationResult\": {\"AccessToken\": \"%s\", \"RefreshToken\": \"next\"}}"
                .formatted(SECOND)));
    clock.advance(AFTER);

    session.get();

    assertThat(session.refreshToken()).isEqualTo("next");
  }

  @Test
  void handsOutTheGoodToken_whenThePoolIsDown() {
    renewsTo(answer("{}").withStatus(503));
    clock.advance(SHORTLY_BEFORE);

    assertThat(session.get()).isEqualTo(FIRST);

    eventually(() -> askedTimes() == 3);
    clock.advance(Duration.ofSeconds(200));
    assertThat(session.get()).isEqualTo(FIRST);
  }

  @Test
  void handsOutTheGoodToken_whenItHasOnlySecondsLeftAndThePoolIsDown() {
    renewsTo(aResponse().withFault(Fault.EMPTY_RESPONSE));
    clock.advance(LIFETIME.minusSeconds(20));

    assertThat(session.get()).isEqualTo(FIRST);
  }

  @Test
  void leavesThePoolAlone_forAWhileAfterItFailed() {
    renewsTo(error("LimitExceededException", "Slow down"));
    clock.advance(SHORTLY_BEFORE);
    session.get();
    eventually(() -> askedTimes() == 1);
    waitForTheRenewalToEnd();

    for (int i = 0; i < 100; i++) {
      assertThat(session.get()).isEqualTo(FIRST);
    }
    waitForTheRenewalToEnd();
    assertAskedTimes(1);

    clock.advance(Duration.ofSeconds(11));
    session.get();
    eventually(() -> askedTimes() == 2);
  }

  @Test
  void isUnavailable_whenTheTokenHasExpiredAndThePoolIsDown_untilItIsBack() {
    renewsTo(error("LimitExceededException", "Slow down"));
    clock.advance(AFTER);

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(session::get)
        .withCauseInstanceOf(TooManyAttemptsException.class);

    renewsTo(renewed(SECOND));
    assertThat(session.get()).isEqualTo(SECOND);
  }

  @Test
  void isOver_whenTheRefreshTokenHasBeenRevoked() {
    renewsTo(error("NotAuthorizedException", "Refresh Token has been revoked"));
    clock.advance(SHORTLY_BEFORE);

    assertThat(session.get()).isEqualTo(FIRST);

    eventually(() -> askedTimes() == 1);
    waitForTheRenewalToEnd();
    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
    assertAskedTimes(1);
  }

  @Test
  void renewsForTheOthers_whenOneWhoWaitsIsInterrupted() throws Exception {
    renewsTo(renewed(SECOND).withFixedDelay(1000));
    clock.advance(AFTER);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<String> first = threads.submit(session::get);
      eventually(() -> askedTimes() == 1);
      Future<String> other = threads.submit(session::get);

      Thread.currentThread().interrupt();
      assertThatExceptionOfType(SignInUnavailableException.class).isThrownBy(session::get);
      assertThat(Thread.interrupted()).isTrue();

      assertThat(first.get()).isEqualTo(SECOND);
      assertThat(other.get()).isEqualTo(SECOND);
    }
    assertAskedTimes(1);
  }

  @Test
  void endsHereAndInThePool_whenSignedOut() {
    POOL.stubFor(when("RevokeToken").willReturn(answer("{}")));

    session.signOut();

    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
    POOL.verify(
        1,
        asked("RevokeToken")
            .withRequestBody(
                equalToJson("{\"ClientId\": \"client-1\", \"Token\": \"the-refresh-token\"}")));
  }

  @Test
  void isOverHere_whenSigningOutFails_andMayBeToldAgain() {
    POOL.stubFor(when("RevokeToken").willReturn(error("LimitExceededException", "Slow down")));

    assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(session::signOut);
    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);

    POOL.stubFor(when("RevokeToken").willReturn(answer("{}")));
    session.signOut();
    POOL.verify(2, asked("RevokeToken"));
  }

  @Test
  void saysNothing_whenItWasSignedOutBefore() {
    POOL.stubFor(when("RevokeToken").willReturn(error("NotAuthorizedException", "Revoked")));

    session.signOut();

    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
  }

  @Test
  void staysOver_whenARenewalIsUnderWay() {
    renewsTo(renewed(SECOND).withFixedDelay(300));
    clock.advance(SHORTLY_BEFORE);
    session.get();

    session.close();

    eventually(() -> session.expiresAt().isAfter(clock.instant().plus(Duration.ofMinutes(30))));
    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
  }

  @Test
  void givesNoToken_whenClosedWhileSomebodyWaits() throws Exception {
    renewsTo(renewed(SECOND));
    GATE.shut();
    clock.advance(AFTER);
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<String> waiting = thread.submit(session::get);
      GATE.awaitAnswer();

      session.close();

      assertThat(waiting)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableThat()
          .withCauseInstanceOf(SignedOutException.class);
    } finally {
      GATE.open();
    }
    waitForTheRenewalToEnd();
    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
  }

  /** The pool rotates refresh tokens: what it hands out meanwhile must not outlive the session. */
  @Test
  void revokesWhatARenewalBrings_whenSignedOutMeanwhile() throws Exception {
    POOL.stubFor(when("RevokeToken").willReturn(answer("{}")));
    renewsTo(
        answer(
            "{\"AuthenticationResult\": {\"AccessToken\": \"%s\", \"RefreshToken\": \"next\"}}"
                .formatted(SECOND)));
    GATE.shut();
    clock.advance(SHORTLY_BEFORE);
    assertThat(session.get()).isEqualTo(FIRST);
    GATE.awaitAnswer();
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<?> signedOut = thread.submit(session::signOut);
      eventually(this::isOver);
      GATE.open();

      assertThat(signedOut).succeedsWithin(Duration.ofSeconds(20));
    } finally {
      GATE.open();
    }
    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
    POOL.verify(
        1,
        asked("RevokeToken")
            .withRequestBody(equalToJson("{\"ClientId\": \"client-1\", \"Token\": \"next\"}")));
  }

  private boolean isOver() {
    try {
      session.get();
      return false;
    } catch (SignedOutException e) {
      return true;
    }
  }

  @Test
  void handsOutTheGoodToken_whenInterruptedWhileItHasOnlySecondsLeft() {
    renewsTo(renewed(SECOND));
    GATE.shut();
    clock.advance(LIFETIME.minusSeconds(20));

    Thread.currentThread().interrupt();
    try {
      assertThat(session.get()).isEqualTo(FIRST);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void goesOnInThePool_whenClosed() {
    session.close();

    assertThatExceptionOfType(SignedOutException.class).isThrownBy(session::get);
    assertAskedTimes(0);
    assertThat(session.refreshToken()).isEqualTo(REFRESH_TOKEN);
  }

  private static void renewsTo(ResponseDefinitionBuilder answer) {
    POOL.stubFor(when("InitiateAuth").willReturn(answer));
  }

  private static int askedTimes() {
    return POOL.findAll(anyRequestedFor(anyUrl())).size();
  }

  private static void assertAskedTimes(int number) {
    assertThat(askedTimes()).isEqualTo(number);
  }

  /** Released together. */
  private static List<String> inManyThreads(Callable<String> call) throws Exception {
    var ready = new CountDownLatch(THREADS);
    List<Future<String>> futures = new ArrayList<>();
    List<String> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        futures.add(
            threads.submit(() -> {
              ready.countDown();
              ready.await();
              return call.call();
            }));
      }
      for (Future<String> future : futures) {
        results.add(future.get(30, SECONDS));
      }
    }
    return results;
  }

  private static void waitForTheRenewalToEnd() {
    eventually(() ->
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().equals("social-api-session")));
  }

  private static void eventually(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      try {
        Thread.sleep(Duration.ofMillis(10));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
