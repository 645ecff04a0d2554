package dev.socialapi.lambda;

/** What the authorizer tells the functions about the caller: names in the event's context. */
final class AuthorizerContext {
  /** The caller's user id. */
  static final String USER_ID = "user_id";

  /** The credential's scopes, separated by spaces: the context holds plain values only. */
  static final String SCOPES = "scopes";

  private AuthorizerContext() {}
}
