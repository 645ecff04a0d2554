package dev.socialapi.e2e.access;

/** What a request is sent with. */
enum Credential {
  SESSION,
  /** A token with exactly the operation's scopes. */
  TOKEN_WITH_SCOPES,
  /** A token with all scopes but one of the operation's, and those that would bring it along. */
  TOKEN_WITHOUT_SCOPE
}
