package dev.socialapi.lambda;

import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.SignIns;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** The user pool. Where people sign in by e-mail address, their user name is their id. */
final class UserPool implements SignIns {
  private final CognitoIdentityProviderClient cognito;
  private final String id;

  UserPool(CognitoIdentityProviderClient cognito, String id) {
    this.cognito = cognito;
    this.id = id;
  }

  @Override
  public void remove(UserId user) {
    try {
      cognito.adminDeleteUser(request -> request.userPoolId(id).username(user.value()));
    } catch (UserNotFoundException _) {
      // Gone already: somebody else has removed him, or we have and were told again.
    }
  }
}
