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
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
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
      return new SignedInUser(name, email, password, token(email, password));
    } catch (UserNotConfirmedException _) { // an earlier sign-up stopped half-way
      confirm(email);
      return new SignedInUser(name, email, password, token(email, password));
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

  private AccessToken token(String email, String password) {
    InitiateAuthResponse session =
        cognito.initiateAuth(request ->
            request
                .clientId(clientId)
                .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .authParameters(Map.of("USERNAME", email, "PASSWORD", password)));
    return AccessToken.of(session.authenticationResult().accessToken());
  }
}
