package dev.socialapi.local.identity;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Signs users up and in, as an application does: with the AWS SDK. */
public final class Users implements AutoCloseable {
  private final CognitoIdentityProviderClient cognito;
  private final String clientId;

  public Users(URI endpoint, String clientId) {
    this.clientId = requireNonNull(clientId, "clientId");
    this.cognito =
        CognitoIdentityProviderClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  /** Signs a user in, who is signed up and confirmed before if that is still to do. */
  public SignedInUser signIn(String name, String email, String password) {
    if (signUp(email, password)) {
      confirm(email);
    }
    try {
      return signedIn(name, email, password);
    } catch (UserNotConfirmedException _) { // an earlier sign-up stopped half-way
      confirm(email);
      return signedIn(name, email, password);
    }
  }

  /**
   * Opens a session of somebody who is signed up already.
   *
   * @throws SignInRefusedException if the password is wrong, or the pool does not let the user in
   */
  public Session open(String email, String password) {
    try {
      AuthenticationResultType result = authenticate(email, password);
      return new Session(AccessToken.of(result.accessToken()), result.refreshToken());
    } catch (UserNotConfirmedException _) {
      throw new SignInRefusedException("This account is not confirmed yet.");
    } catch (CognitoIdentityProviderException refusal) {
      throw refused(refusal, "The e-mail address or the password is wrong.");
    }
  }

  /**
   * Goes on with a session whose access token has expired, or is about to.
   *
   * @throws SignInRefusedException if the session has ended
   */
  public Session renew(String refreshToken) {
    try {
      AuthenticationResultType result =
          authenticate(AuthFlowType.REFRESH_TOKEN_AUTH, Map.of("REFRESH_TOKEN", refreshToken));
      return new Session(AccessToken.of(result.accessToken()), refreshToken);
    } catch (CognitoIdentityProviderException refusal) {
      throw refused(refusal, "The session has ended.");
    }
  }

  @Override
  public void close() {
    cognito.close();
  }

  private boolean signUp(String email, String password) {
    var address = AttributeType.builder().name("email").value(email).build();
    try {
      cognito.signUp(request ->
          request.clientId(clientId).username(email).password(password).userAttributes(address));
      return true;
    } catch (UsernameExistsException _) {
      return false;
    }
  }

  private void confirm(String email) {
    cognito.confirmSignUp(request ->
        request
            .clientId(clientId)
            .username(email)
            .confirmationCode(CognitoLocal.CONFIRMATION_CODE));
  }

  private SignedInUser signedIn(String name, String email, String password) {
    AccessToken token = AccessToken.of(authenticate(email, password).accessToken());
    return new SignedInUser(name, email, password, token);
  }

  private AuthenticationResultType authenticate(String email, String password) {
    return authenticate(
        AuthFlowType.USER_PASSWORD_AUTH, Map.of("USERNAME", email, "PASSWORD", password));
  }

  private AuthenticationResultType authenticate(AuthFlowType flow, Map<String, String> parameters) {
    AuthenticationResultType result =
        cognito
            .initiateAuth(
                request -> request.clientId(clientId).authFlow(flow).authParameters(parameters))
            .authenticationResult();
    if (result == null) {
      throw new SignInRefusedException("This account needs another step to sign in.");
    }
    return result;
  }

  /** What a pool refuses is the caller's; a fault is not. */
  private static RuntimeException refused(
      CognitoIdentityProviderException refusal, String message) {
    return refusal.statusCode() < 500 ? new SignInRefusedException(message) : refusal;
  }
}
