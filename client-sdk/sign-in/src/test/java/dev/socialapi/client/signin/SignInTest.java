package dev.socialapi.client.signin;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static dev.socialapi.client.signin.Script.CODE;
import static dev.socialapi.client.signin.Script.EMAIL;
import static dev.socialapi.client.signin.Script.PASSWORD;
import static dev.socialapi.client.signin.Script.REFRESH_TOKEN;
import static dev.socialapi.client.signin.Script.USER_ID;
import static dev.socialapi.client.signin.Script.accessToken;
import static dev.socialapi.client.signin.Script.answer;
import static dev.socialapi.client.signin.Script.asked;
import static dev.socialapi.client.signin.Script.error;
import static dev.socialapi.client.signin.Script.renewed;
import static dev.socialapi.client.signin.Script.signedIn;
import static dev.socialapi.client.signin.Script.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  @RegisterExtension static final WireMockExtension POOL = Script.server();

  private final SignIn signIn = Script.signIn(POOL, Duration.ofSeconds(20), Clock.systemUTC());

  @Test
  void givesTheUserId_whenSomebodySignsUp() {
    POOL.stubFor(when("SignUp").willReturn(answer("{\"UserSub\": \"%s\"}".formatted(USER_ID))));

    assertThat(signIn.signUp(EMAIL, PASSWORD)).hasToString(USER_ID);

    POOL.verify(
        asked("SignUp")
            .withRequestBody(
                equalToJson(
                    """
                    {"ClientId": "client-1", "Username": "alice@example.com",
                     "Password": "Quiet-river-42",
                     "UserAttributes": [{"Name": "email", "Value": "alice@example.com"}]}\
                    """)));
  }

  @Test
  void givesASession_whenThePasswordIsRight() {
    POOL.stubFor(when("InitiateAuth").willReturn(signedIn(accessToken("first"))));

    Session session = signIn.withPassword(EMAIL, PASSWORD);

    assertThat(session.get()).isEqualTo(accessToken("first"));
    assertThat(session.userId()).hasToString(USER_ID);
    assertThat(session.refreshToken()).isEqualTo(REFRESH_TOKEN);
    POOL.verify(
        asked("InitiateAuth")
            .withRequestBody(
                equalToJson(
                    """
                    {"ClientId": "client-1", "AuthFlow": "USER_PASSWORD_AUTH",
                     "AuthParameters":
                       {"USERNAME": "alice@example.com", "PASSWORD": "Quiet-river-42"}}\
                    """)));
  }

  @Test
  void goesOnWithASession_whenTheRefreshTokenWasKept() {
    POOL.stubFor(when("InitiateAuth").willReturn(renewed(accessToken("second"))));

    Session session = signIn.resume(REFRESH_TOKEN);

    assertThat(session.get()).isEqualTo(accessToken("second"));
    assertThat(session.refreshToken()).isEqualTo(REFRESH_TOKEN);
  }

  @Test
  void doesNotTellWhetherAddressOrPasswordIsWrong() {
    List<Throwable> failures =
        Stream.of("NotAuthorizedException", "UserNotFoundException", "InvalidPasswordException")
            .map(code -> {
              POOL.stubFor(when("InitiateAuth").willReturn(error(code, code)));
              return catchThrowable(() -> signIn.withPassword(EMAIL, PASSWORD));
            })
            .toList();

    assertThat(failures)
        .hasOnlyElementsOfType(WrongCredentialsException.class)
        .extracting(Throwable::getMessage)
        .containsOnly("wrong e-mail address or password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOFTWARE_TOKEN_MFA", "NEW_PASSWORD_REQUIRED", "OF_NEXT_YEAR"})
  void namesTheChallenge_whenAPasswordIsNotEnough(String name) {
    POOL.stubFor(
        when("InitiateAuth")
            .willReturn(answer("{\"ChallengeName\": \"%s\", \"Session\": \"s\"}".formatted(name))));

    assertThatExceptionOfType(ChallengeException.class)
        .isThrownBy(() -> signIn.withPassword(EMAIL, PASSWORD))
        .withMessageContaining(name)
        .satisfies(e -> assertThat(e.challenge()).isEqualTo(name));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refusals")
  void saysWhatTheRefusalMeans(
      String operation, String code, String reason, Consumer<SignIn> call, Class<?> type) {
    POOL.stubFor(when(operation).willReturn(error(code, reason)));

    assertThatExceptionOfType(SignInException.class)
        .isThrownBy(() -> call.accept(signIn))
        .isInstanceOf(type)
        .satisfies(e -> assertThat(e.requestId()).contains("request-1"));
  }

  static Stream<Arguments> refusals() {
    Consumer<SignIn> signUp = pool -> pool.signUp(EMAIL, PASSWORD);
    Consumer<SignIn> confirm = pool -> pool.confirm(EMAIL, CODE);
    Consumer<SignIn> resend = pool -> pool.resendCode(EMAIL);
    Consumer<SignIn> password = pool -> pool.withPassword(EMAIL, PASSWORD);
    Consumer<SignIn> resume = pool -> pool.resume(REFRESH_TOKEN);
    Consumer<SignIn> forgot = pool -> pool.forgotPassword(EMAIL);
    Consumer<SignIn> reset = pool -> pool.resetPassword(EMAIL, CODE, PASSWORD);
    return Stream.of(
        refusal("SignUp", "UsernameExistsException", "", signUp, EmailTakenException.class),
        refusal("SignUp", "InvalidPasswordException", "", signUp, PasswordRefusedException.class),
        refusal(
            "SignUp",
            "InvalidParameterException",
            "1 validation error detected: Value at 'password' failed",
            signUp,
            PasswordRefusedException.class),
        refusal(
            "SignUp",
            "InvalidParameterException",
            "Invalid email address format.",
            signUp,
            SignInRefusedException.class),
        refusal("SignUp", "NotAuthorizedException", "", signUp, SignInRefusedException.class),
        refusal("ConfirmSignUp", "CodeMismatchException", "", confirm, CodeRefusedException.class),
        refusal("ConfirmSignUp", "ExpiredCodeException", "", confirm, CodeRefusedException.class),
        refusal("ConfirmSignUp", "NotAuthorizedException", "", confirm, CodeRefusedException.class),
        refusal(
            "ConfirmSignUp",
            "TooManyFailedAttemptsException",
            "",
            confirm,
            TooManyAttemptsException.class),
        refusal(
            "ResendConfirmationCode",
            "UserNotFoundException",
            "",
            resend,
            CodeRefusedException.class),
        refusal(
            "ResendConfirmationCode",
            "LimitExceededException",
            "",
            resend,
            TooManyAttemptsException.class),
        refusal(
            "InitiateAuth", "UserNotConfirmedException", "", password, NotConfirmedException.class),
        refusal(
            "InitiateAuth",
            "NotAuthorizedException",
            "Password attempts exceeded",
            password,
            TooManyAttemptsException.class),
        refusal(
            "InitiateAuth",
            "PasswordResetRequiredException",
            "",
            password,
            ChallengeException.class),
        refusal(
            "InitiateAuth",
            "ResourceNotFoundException",
            "User pool client client-1 does not exist.",
            password,
            SignInRefusedException.class),
        refusal("InitiateAuth", "OfNextYear", "", password, SignInRefusedException.class),
        refusal("InitiateAuth", "NotAuthorizedException", "", resume, SignedOutException.class),
        refusal("InitiateAuth", "UserNotFoundException", "", resume, SignedOutException.class),
        refusal(
            "ForgotPassword", "LimitExceededException", "", forgot, TooManyAttemptsException.class),
        refusal(
            "ConfirmForgotPassword",
            "CodeMismatchException",
            "",
            reset,
            CodeRefusedException.class),
        refusal(
            "ConfirmForgotPassword",
            "InvalidPasswordException",
            "",
            reset,
            PasswordRefusedException.class));
  }

  private static Arguments refusal(
      String operation,
      String code,
      String reason,
      Consumer<SignIn> call,
      Class<? extends SignInException> type) {
    return arguments(operation, code, reason, call, type);
  }

  @Test
  void saysWhichRuleAPasswordBreaks() {
    POOL.stubFor(
        when("SignUp").willReturn(error("InvalidPasswordException", "Password not long enough")));

    assertThatExceptionOfType(PasswordRefusedException.class)
        .isThrownBy(() -> signIn.signUp(EMAIL, PASSWORD))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("Password not long enough"));
  }

  @Test
  void saysWhatCognitoSays_whenItIsForNoProgramToPutRight() {
    POOL.stubFor(
        when("InitiateAuth").willReturn(error("ForbiddenException", "Blocked by a firewall")));

    assertThatExceptionOfType(SignInRefusedException.class)
        .isThrownBy(() -> signIn.withPassword(EMAIL, PASSWORD))
        .withMessageContaining("Blocked by a firewall")
        .satisfies(e -> assertThat(e.code()).isEqualTo("ForbiddenException"));
  }

  @Test
  void saysNothing_whenAnUnknownAddressHasForgottenItsPassword() {
    POOL.stubFor(when("ForgotPassword").willReturn(error("UserNotFoundException", "")));

    signIn.forgotPassword(EMAIL);

    POOL.verify(1, asked("ForgotPassword"));
  }

  @Test
  void sendsCodeAndNewPassword_whenItIsReset() {
    POOL.stubFor(when("ConfirmForgotPassword").willReturn(answer("{}")));

    signIn.resetPassword(EMAIL, CODE, PASSWORD);

    POOL.verify(
        asked("ConfirmForgotPassword")
            .withRequestBody(
                equalToJson(
                    """
                    {"ClientId": "client-1", "Username": "alice@example.com",
                     "ConfirmationCode": "918273", "Password": "Quiet-river-42"}\
                    """)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://pool.example.com", "http://localhost.example.com", "ftp://localhost"})
  void sendsNoPasswordInTheClear(String address) {
    SignIn.Builder builder = SignIn.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.endpoint(URI.create(address)))
        .withMessageContaining(address);
  }

  @Test
  void isNotBuilt_whenSomethingIsMissing() {
    assertMissing(() -> SignIn.builder().region("eu-central-1").build(), "clientId");
    assertMissing(() -> SignIn.builder().clientId("client-1").build(), "region");
    assertThat(SignIn.builder().clientId("client-1").region("eu-central-1").build())
        .hasToString("SignIn[eu-central-1, client-1]");
  }

  private static void assertMissing(ThrowingCallable build, String what) {
    assertThatIllegalStateException().isThrownBy(build).withMessage(what + " is missing");
  }
}
