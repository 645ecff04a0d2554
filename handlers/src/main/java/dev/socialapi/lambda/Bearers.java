package dev.socialapi.lambda;

import dev.socialapi.auth.AccessTokens;
import dev.socialapi.tokens.TokenAuthentication;
import dev.socialapi.tokens.TokenSecret;
import dev.socialapi.users.UserStore;
import java.util.Optional;

/**
 * Who bears a token, and what he may invoke: a session's user everything, a Personal Access Token's
 * what its scopes say. Of a deleted account neither lets anybody in.
 */
final class Bearers {
  private final AccessTokens sessions;
  private final UserStore users;
  private final TokenAuthentication tokens;

  Bearers(AccessTokens sessions, UserStore users, TokenAuthentication tokens) {
    this.sessions = sessions;
    this.users = users;
    this.tokens = tokens;
  }

  /** What was refused when there was no verdict on the token. */
  static Refusal refusal(String token) {
    return isPersonal(token) ? Refusal.TOKEN : Refusal.SESSION;
  }

  /** The verdict; empty when the token lets nobody in, for whatever reason. */
  Optional<Verdict> verdict(String token, MethodArn method) {
    if (isPersonal(token)) {
      return tokens.authenticate(token).map(found -> Verdict.token(found, method));
    }
    return sessions
        .verify(token)
        .filter(user -> !users.isDeleted(user))
        .map(user -> Verdict.session(user, method));
  }

  private static boolean isPersonal(String token) {
    return token.startsWith(TokenSecret.PREFIX);
  }
}
