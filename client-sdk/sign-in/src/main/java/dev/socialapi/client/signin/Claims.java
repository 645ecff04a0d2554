package dev.socialapi.client.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an access token says about itself. It is not verified: that is for who is shown it. */
final class Claims {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Cognito issues none for longer. */
  private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

  private final UUID userId;
  private final Duration lifetime;

  private Claims(UUID userId, Duration lifetime) {
    this.userId = userId;
    this.lifetime = lifetime;
  }

  /**
   * @throws SignInUnavailableException if it is no JSON Web Token of a user
   */
  static Claims of(String token) {
    JsonNode claims = read(token);
    long seconds = claims.path("exp").asLong() - claims.path("iat").asLong();
    if (seconds <= 0) {
      throw SignInUnavailableException.unintelligible();
    }
    return new Claims(
        userId(claims.path("sub").textValue()),
        Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS)));
  }

  /**
   * @throws SignInUnavailableException if it is no user's id
   */
  static UUID userId(@Nullable String text) {
    try {
      return UUID.fromString(String.valueOf(text));
    } catch (IllegalArgumentException e) {
      throw SignInUnavailableException.unintelligible();
    }
  }

  UUID userId() {
    return userId;
  }

  /** From when it was issued: the clocks of pool and caller need not agree. */
  Duration lifetime() {
    return lifetime;
  }

  /** The second of the three parts. */
  private static JsonNode read(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      throw SignInUnavailableException.unintelligible();
    }
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    } catch (IOException | IllegalArgumentException e) {
      throw SignInUnavailableException.unintelligible();
    }
  }
}
