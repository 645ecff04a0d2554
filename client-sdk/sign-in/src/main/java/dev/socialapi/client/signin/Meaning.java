package dev.socialapi.client.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What the user pool's errors mean, which is not the same in each call. */
final class Meaning {
  private static final String INVALID_PARAMETER = "InvalidParameterException";
  private static final String INVALID_PASSWORD = "InvalidPasswordException";
  private static final String NOT_AUTHORIZED = "NotAuthorizedException";
  private static final String USER_NOT_FOUND = "UserNotFoundException";
  private static final String NOT_CONFIRMED = "UserNotConfirmedException";
  private static final String RESET_REQUIRED = "PasswordResetRequiredException";

  private static final Map<String, Function<Refusal, SignInException>> ANYWHERE =
      Map.ofEntries(
          Map.entry("AliasExistsException", EmailTakenException::new),
          Map.entry("CodeMismatchException", CodeRefusedException::new),
          Map.entry("ExpiredCodeException", CodeRefusedException::new),
          Map.entry("InternalErrorException", SignInUnavailableException::outOfOrder),
          Map.entry("LimitExceededException", TooManyAttemptsException::new),
          Map.entry("PasswordHistoryPolicyViolationException", PasswordRefusedException::new),
          Map.entry("TooManyFailedAttemptsException", TooManyAttemptsException::new),
          Map.entry("TooManyRequestsException", TooManyAttemptsException::new),
          Map.entry("UsernameExistsException", EmailTakenException::new),
          Map.entry(INVALID_PARAMETER, Meaning::ofInvalidParameter),
          Map.entry(INVALID_PASSWORD, PasswordRefusedException::new),
          Map.entry(NOT_CONFIRMED, NotConfirmedException::new),
          Map.entry(RESET_REQUIRED, ChallengeException::passwordReset));

  static final Meaning OF_SIGN_UP = new Meaning(Map.of());

  /** Also of a code that is asked for: the pool may tell who waits for one, and we do not. */
  static final Meaning OF_CODE =
      new Meaning(
          Map.of(
              NOT_AUTHORIZED, CodeRefusedException::new,
              USER_NOT_FOUND, CodeRefusedException::new));

  static final Meaning OF_PASSWORD =
      new Meaning(
          Map.of(
              INVALID_PASSWORD, WrongCredentialsException::new,
              NOT_AUTHORIZED, Meaning::ofWrongPassword,
              USER_NOT_FOUND, WrongCredentialsException::new));

  static final Meaning OF_REFRESH_TOKEN =
      new Meaning(
          Map.of(
              "RefreshTokenReuseException",
              SignedOutException::new,
              NOT_AUTHORIZED,
              SignedOutException::new,
              NOT_CONFIRMED,
              SignedOutException::new,
              RESET_REQUIRED,
              SignedOutException::new,
              USER_NOT_FOUND,
              SignedOutException::new));

  private final Map<String, Function<Refusal, SignInException>> byCode;

  private Meaning(Map<String, Function<Refusal, SignInException>> here) {
    Map<String, Function<Refusal, SignInException>> all = new HashMap<>(ANYWHERE);
    all.putAll(here);
    this.byCode = Map.copyOf(all);
  }

  SignInException of(Refusal refusal) {
    String code = refusal.code();
    if (code == null || refusal.status() >= 500) {
      return SignInUnavailableException.outOfOrder(refusal);
    }
    return byCode
        .getOrDefault(code, unknown -> new SignInRefusedException(code, unknown))
        .apply(refusal);
  }

  /** Which parameter it was stands in the text alone. */
  private static SignInException ofInvalidParameter(Refusal refusal) {
    return refusal.reason().contains("at 'password'")
        ? new PasswordRefusedException(refusal)
        : new SignInRefusedException(INVALID_PARAMETER, refusal);
  }

  /** That it was one attempt too many stands in the text alone. */
  private static SignInException ofWrongPassword(Refusal refusal) {
    return refusal.reason().contains("attempts exceeded")
        ? new TooManyAttemptsException(refusal)
        : new WrongCredentialsException(refusal);
  }
}
