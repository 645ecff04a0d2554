package dev.socialapi.local;

import static java.util.stream.Collectors.joining;

import dev.socialapi.local.identity.SignedInUser;
import java.time.Duration;

/** What a person reads when the system is ready; every command works when pasted. */
final class Banner {
  private Banner() {}

  static String of(State state, Duration timeToReady) {
    SignedInUser anyone = state.users().getFirst();
    return """

    The Social API is ready, after %.1f seconds.

      API       %s
      explorer  %s
      contract  %s%s

    %s
    Access tokens last %d minutes. To sign in again:
    %s

    Stop with Ctrl-C.
    """
        .formatted(
            timeToReady.toMillis() / 1000.0,
            state.api(),
            state.explorer(),
            state.contract(),
            state.reference().map("\n  reference %s"::formatted).orElse(""),
            state.users().stream().map(user -> user(user, state)).collect(joining("\n")),
            anyone.token().lifetime().toMinutes(),
            signIn(anyone, state));
  }

  private static String user(SignedInUser user, State state) {
    return """
    %s, %s, password %s
      user id       %s
      access token  %s
    To write a post, and to list the posts of %1$s:
    %s
    %s
    """
        .formatted(
            user.name(),
            user.email(),
            user.password(),
            user.userId(),
            user.token().text(),
            createPost(user, state),
            listPosts(user, state));
  }

  private static String createPost(SignedInUser user, State state) {
    return """
    curl -sS %s/posts -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \
    -d '{"name": "Hello from %s", "content": "First post", "access_type": "public"}'\
    """
        .formatted(state.api(), user.token().text(), user.name());
  }

  private static String listPosts(SignedInUser user, State state) {
    return "curl -sS %s/me/posts -H 'Authorization: Bearer %s'"
        .formatted(state.api(), user.token().text());
  }

  private static String signIn(SignedInUser user, State state) {
    return """
    curl -sS %s -H 'Content-Type: application/x-amz-json-1.1' \
    -H 'X-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth' \
    -d '{"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": "%s", \
    "AuthParameters": {"USERNAME": "%s", "PASSWORD": "%s"}}'\
    """
        .formatted(
            state.cognito().endpoint(), state.cognito().clientId(), user.email(), user.password());
  }
}
