package dev.socialapi.local.identity;

import static java.util.Objects.requireNonNull;

/**
 * What a user has after signing in.
 *
 * @param refreshToken what another access token is to be had for
 */
public record Session(AccessToken accessToken, String refreshToken) {
  public Session {
    requireNonNull(accessToken, "accessToken");
    requireNonNull(refreshToken, "refreshToken");
  }

  @Override
  public String toString() {
    return "Session[redacted]";
  }
}
