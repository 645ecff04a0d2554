package dev.socialapi.client.signin;

import static dev.socialapi.client.signin.Script.CODE;
import static dev.socialapi.client.signin.Script.EMAIL;
import static dev.socialapi.client.signin.Script.PASSWORD;
import static dev.socialapi.client.signin.Script.REFRESH_TOKEN;
import static dev.socialapi.client.signin.Script.accessToken;
import static dev.socialapi.client.signin.Script.answer;
import static dev.socialapi.client.signin.Script.error;
import static dev.socialapi.client.signin.Script.signedIn;
import static dev.socialapi.client.signin.Script.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool repeats or misspells ends in no message, cause or text. */
class SecretsTest {
  private static final String TOKEN = accessToken("first");
  private static final String[] SECRETS = {EMAIL, PASSWORD, CODE, REFRESH_TOKEN, TOKEN};

  @RegisterExtension static final WireMockExtension POOL = Script.server();

  private final SignIn signIn = Script.signIn(POOL, Duration.ofSeconds(2), Clock.systemUTC());

  @ParameterizedTest
  @MethodSource("calls")
  void areNotRepeated_whenThePoolDoes(
      String operation, Consumer<SignIn> call, List<String> secrets) {
    String echo = "I know " + String.join(" and ", secrets);
    POOL.stubFor(when(operation).willReturn(error("InvalidParameterException", echo)));

    Throwable failure = catchThrowable(() -> call.accept(signIn));

    assertThat(failure).isInstanceOf(SignInException.class).hasMessageContaining("I know ***");
    assertThat(printed(failure)).doesNotContain(secrets);
  }

  static Stream<Arguments> calls() {
    Consumer<SignIn> signUp = pool -> pool.signUp(EMAIL, PASSWORD);
    Consumer<SignIn> confirm = pool -> pool.confirm(EMAIL, CODE);
    Consumer<SignIn> resend = pool -> pool.resendCode(EMAIL);
    Consumer<SignIn> withPassword = pool -> pool.withPassword(EMAIL, PASSWORD);
    Consumer<SignIn> resume = pool -> pool.resume(REFRESH_TOKEN);
    Consumer<SignIn> forgot = pool -> pool.forgotPassword(EMAIL);
    Consumer<SignIn> reset = pool -> pool.resetPassword(EMAIL, CODE, PASSWORD);
    return Stream.of(
        arguments("SignUp", signUp, List.of(EMAIL, PASSWORD)),
        arguments("ConfirmSignUp", confirm, List.of(EMAIL, CODE)),
        arguments("ResendConfirmationCode", resend, List.of(EMAIL)),
        arguments("InitiateAuth", withPassword, List.of(EMAIL, PASSWORD)),
        arguments("InitiateAuth", resume, List.of(REFRESH_TOKEN)),
        arguments("ForgotPassword", forgot, List.of(EMAIL)),
        arguments("ConfirmForgotPassword", reset, List.of(EMAIL, CODE, PASSWORD)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "{\"AuthenticationResult\": %s}",
        "{\"AuthenticationResult\": {\"AccessToken\": \"%s"
      })
  void areNotQuoted_whenTheAnswerIsBroken(String body) {
    POOL.stubFor(when("InitiateAuth").willReturn(answer(body.formatted(TOKEN))));

    Throwable failure = catchThrowable(() -> signIn.withPassword(EMAIL, PASSWORD));

    assertThat(failure).isInstanceOf(SignInUnavailableException.class);
    assertThat(printed(failure)).doesNotContain(TOKEN.substring(0, 20));
  }

  private static String printed(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  @Test
  void areInNoText() {
    POOL.stubFor(when("InitiateAuth").willReturn(signedIn(TOKEN)));

    Session session = signIn.withPassword(EMAIL, PASSWORD);

    assertThat(session.toString())
        .contains(Script.USER_ID)
        .doesNotContain(SECRETS)
        .isEqualTo("Session[userId=%s, expiresAt=%s]", session.userId(), session.expiresAt());
    assertThat(signIn.toString()).doesNotContain(SECRETS);
  }
}
