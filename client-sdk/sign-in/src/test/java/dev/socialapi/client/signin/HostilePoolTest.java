package dev.socialapi.client.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static dev.socialapi.client.signin.Script.CODE;
import static dev.socialapi.client.signin.Script.EMAIL;
import static dev.socialapi.client.signin.Script.PASSWORD;
import static dev.socialapi.client.signin.Script.accessToken;
import static dev.socialapi.client.signin.Script.answer;
import static dev.socialapi.client.signin.Script.asked;
import static dev.socialapi.client.signin.Script.error;
import static dev.socialapi.client.signin.Script.jwt;
import static dev.socialapi.client.signin.Script.signedIn;
import static dev.socialapi.client.signin.Script.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePoolTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** What a busy machine may add. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  @RegisterExtension static final WireMockExtension POOL = Script.server();

  private final SignIn signIn = Script.signIn(POOL, TIMEOUT, Clock.systemUTC());
  private final SignIn patient = Script.signIn(POOL, Duration.ofSeconds(20), Clock.systemUTC());

  @ParameterizedTest
  @EnumSource
  void isUnavailable_whenTheConnectionBreaks(Fault fault) {
    POOL.stubFor(when("InitiateAuth").willReturn(aResponse().withFault(fault)));

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> patient.withPassword(EMAIL, PASSWORD));

    boolean isHttp = fault != Fault.RANDOM_DATA_THEN_CLOSE;
    POOL.verify(isHttp ? 3 : 1, asked("InitiateAuth"));
  }

  @ParameterizedTest
  @EnumSource
  void sendsOnlyOnce_whatWouldBeRefusedTheSecondTime(Fault fault) {
    POOL.stubFor(when("SignUp").willReturn(aResponse().withFault(fault)));
    POOL.stubFor(when("ConfirmSignUp").willReturn(answer("{}").withStatus(503)));

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> patient.signUp(EMAIL, PASSWORD));
    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> patient.confirm(EMAIL, CODE));

    POOL.verify(1, asked("SignUp"));
    POOL.verify(1, asked("ConfirmSignUp"));
  }

  @Test
  void isUnavailable_whenNobodyListens() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    SignIn nowhere =
        SignIn.builder().clientId("c").endpoint(URI.create("http://127.0.0.1:" + port)).build();

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> nowhere.withPassword(EMAIL, PASSWORD))
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void givesUpInTime_whenThePoolIsSilent() {
    POOL.stubFor(
        when("InitiateAuth").willReturn(signedIn(accessToken("late")).withFixedDelay(30_000)));

    assertGivesUpInTime();
  }

  @Test
  void givesUpInTime_whenTheAnswerTrickles() {
    POOL.stubFor(
        when("InitiateAuth")
            .willReturn(signedIn(accessToken("late")).withChunkedDribbleDelay(100, 30_000)));

    assertGivesUpInTime();
  }

  private void assertGivesUpInTime() {
    Instant start = Instant.now();

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> signIn.withPassword(EMAIL, PASSWORD))
        .withMessageContaining("in time");

    assertThat(Duration.between(start, Instant.now())).isLessThan(TIMEOUT.plus(GRACE));
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void keepsTheInterrupt_whenInterrupted() {
    POOL.stubFor(when("InitiateAuth").willReturn(signedIn(accessToken("first"))));

    Thread.currentThread().interrupt();

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> signIn.withPassword(EMAIL, PASSWORD))
        .withMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void signsIn_whenThePoolIsBackAtOnce() {
    POOL.stubFor(
        when("InitiateAuth")
            .inScenario("back")
            .whenScenarioStateIs(STARTED)
            .willSetStateTo("up")
            .willReturn(answer("{\"__type\": \"InternalErrorException\"}").withStatus(500)));
    POOL.stubFor(
        when("InitiateAuth")
            .inScenario("back")
            .whenScenarioStateIs("up")
            .willReturn(signedIn(accessToken("first"))));

    assertThat(patient.withPassword(EMAIL, PASSWORD).get()).isEqualTo(accessToken("first"));
  }

  @Test
  void saysSo_whenThereAreTooManyRequests() {
    POOL.stubFor(
        when("InitiateAuth").willReturn(error("TooManyRequestsException", "Rate exceeded")));

    assertThatExceptionOfType(TooManyAttemptsException.class)
        .isThrownBy(() -> patient.withPassword(EMAIL, PASSWORD));
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void isUnavailable_whenTheAnswerIsNoneOfAUserPool(ResponseDefinitionBuilder answer) {
    POOL.stubFor(when("InitiateAuth").willReturn(answer));

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> signIn.withPassword(EMAIL, PASSWORD));
  }

  static Stream<ResponseDefinitionBuilder> garbage() {
    var page = aResponse().withHeader("Content-Type", "text/html").withBody("<html>Hello</html>");
    String token = accessToken("first");
    return Stream.of(
        page,
        ResponseDefinitionBuilder.like(page.build()).withStatus(400),
        ResponseDefinitionBuilder.like(page.build()).withStatus(503),
        answer(""),
        answer("{}"),
        answer("[]"),
        answer("\"text\""),
        answer("{\"AuthenticationResult\": {\"AccessToken\": \"" + token),
        answer("{\"AuthenticationResult\": {\"AccessToken\": \"" + token + "\"}}"),
        answer("{\"AuthenticationResult\": {\"AccessToken\": 42, \"RefreshToken\": []}}"),
        signedIn(""),
        signedIn("a.b"),
        signedIn("a.%%%.c"),
        signedIn(jwt("no JSON")),
        signedIn(jwt("{}")),
        signedIn(jwt("{\\\"sub\\\": \\\"alice\\\", \\\"iat\\\": 1, \\\"exp\\\": 2}")),
        signedIn(jwt("{\"sub\": \"alice\", \"iat\": 1, \"exp\": 3601}")),
        signedIn(jwt("{\"sub\": \"%s\", \"iat\": 5, \"exp\": 5}".formatted(Script.USER_ID))),
        signedIn(
            jwt(
                "{\"sub\": \"%s\", \"iat\": -9223372036854775807, \"exp\": 9223372036854775807}"
                    .formatted(Script.USER_ID))));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void takesNoPasswordElsewhere(int status) {
    POOL.stubFor(
        when("InitiateAuth")
            .willReturn(
                aResponse().withStatus(status).withHeader("Location", POOL.url("/elsewhere"))));

    assertThatExceptionOfType(SignInUnavailableException.class)
        .isThrownBy(() -> signIn.withPassword(EMAIL, PASSWORD));

    POOL.verify(POOL.findAll(asked("InitiateAuth")).size(), anyRequestedFor(anyUrl()));
  }

  static Stream<Integer> elsewhere() {
    return Stream.of(301, 302, 303, 307, 308);
  }

  @Test
  void boundsTheLifetime_whenTheTokenSaysForever() {
    String token =
        jwt(
            "{\"sub\": \"%s\", \"iat\": 0, \"exp\": 9223372036854775807}"
                .formatted(Script.USER_ID));
    POOL.stubFor(when("InitiateAuth").willReturn(signedIn(token)));

    Session session = patient.withPassword(EMAIL, PASSWORD);

    assertThat(session.expiresAt()).isBefore(Instant.now().plus(Duration.ofDays(2)));
  }
}
