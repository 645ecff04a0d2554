package dev.socialapi.client.signin;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

/** The user pool as one client sees it: what it is asked, and what its answers mean. */
final class Pool {
  private final Cognito cognito;
  private final String clientId;
  private final Clock clock;

  Pool(Cognito cognito, String clientId, Clock clock) {
    this.cognito = cognito;
    this.clientId = clientId;
    this.clock = clock;
  }

  UUID signUp(String email, String password) {
    var attribute = AttributeType.builder().name("email").value(email).build();
    String id =
        ask(
            Meaning.OF_SIGN_UP,
            () ->
                cognito
                    .once()
                    .signUp(request ->
                        request
                            .clientId(clientId)
                            .username(email)
                            .password(password)
                            .userAttributes(attribute))
                    .userSub(),
            email,
            password);
    return Claims.userId(id);
  }

  void confirm(String email, String code) {
    ask(
        Meaning.OF_CODE,
        () ->
            cognito
                .once()
                .confirmSignUp(
                    request -> request.clientId(clientId).username(email).confirmationCode(code)),
        email,
        code);
  }

  void resendCode(String email) {
    ask(
        Meaning.OF_CODE,
        () ->
            cognito
                .once()
                .resendConfirmationCode(request -> request.clientId(clientId).username(email)),
        email);
  }

  void forgotPassword(String email) {
    try {
      ask(
          Meaning.OF_CODE,
          () ->
              cognito.once().forgotPassword(request -> request.clientId(clientId).username(email)),
          email);
    } catch (CodeRefusedException e) {
      // Nobody has this address, which this pool tells and others keep to themselves.
      return;
    }
  }

  void resetPassword(String email, String code, String newPassword) {
    ask(
        Meaning.OF_CODE,
        () ->
            cognito
                .once()
                .confirmForgotPassword(request ->
                    request
                        .clientId(clientId)
                        .username(email)
                        .confirmationCode(code)
                        .password(newPassword)),
        email,
        code,
        newPassword);
  }

  Tokens signIn(String email, String password) {
    Instant asked = clock.instant();
    InitiateAuthResponse answer =
        ask(
            Meaning.OF_PASSWORD,
            () ->
                authenticate(
                    AuthFlowType.USER_PASSWORD_AUTH,
                    Map.of("USERNAME", email, "PASSWORD", password)),
            email,
            password);
    return tokens(answer, null, asked);
  }

  Tokens renew(String refreshToken) {
    Instant asked = clock.instant();
    InitiateAuthResponse answer =
        ask(
            Meaning.OF_REFRESH_TOKEN,
            () ->
                authenticate(
                    AuthFlowType.REFRESH_TOKEN_AUTH, Map.of("REFRESH_TOKEN", refreshToken)),
            refreshToken);
    return tokens(answer, refreshToken, asked);
  }

  /**
   * @throws SignedOutException if that has been done
   */
  void revoke(String refreshToken) {
    ask(
        Meaning.OF_REFRESH_TOKEN,
        () ->
            cognito
                .persistent()
                .revokeToken(request -> request.clientId(clientId).token(refreshToken)),
        refreshToken);
  }

  @Override
  public String toString() {
    return cognito + ", " + clientId;
  }

  private InitiateAuthResponse authenticate(AuthFlowType flow, Map<String, String> parameters) {
    return cognito
        .persistent()
        .initiateAuth(
            request -> request.clientId(clientId).authFlow(flow).authParameters(parameters));
  }

  private static Tokens tokens(
      InitiateAuthResponse answer, @Nullable String knownRefreshToken, Instant asked) {
    String challenge = answer.challengeNameAsString();
    if (challenge != null) {
      throw new ChallengeException(challenge);
    }
    AuthenticationResultType result = answer.authenticationResult();
    if (result == null || result.accessToken() == null) {
      throw SignInUnavailableException.unintelligible();
    }
    String refreshToken = result.refreshToken() == null ? knownRefreshToken : result.refreshToken();
    if (refreshToken == null) {
      throw SignInUnavailableException.unintelligible();
    }
    return Tokens.of(result.accessToken(), refreshToken, asked);
  }

  /**
   * Neither message nor cause of what is thrown holds any of the secrets, or of what was answered.
   */
  private static <T> T ask(Meaning meaning, Supplier<T> call, String... secrets) {
    try {
      return call.get();
    } catch (AwsServiceException e) {
      throw meaning.of(Refusal.of(e, secrets));
    } catch (SdkClientException e) {
      throw SignInUnavailableException.of(e);
    } catch (UncheckedIOException e) {
      throw SignInUnavailableException.of(e);
    }
  }
}
