package dev.socialapi.local.identity;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;

/**
 * The token of a session, with what it says about itself; it is not verified here.
 *
 * @param text what goes after "Bearer"
 */
public record AccessToken(String text, String userId, Duration lifetime) {
  public AccessToken {
    requireNonNull(text, "text");
    requireNonNull(userId, "userId");
    requireNonNull(lifetime, "lifetime");
  }

  static AccessToken of(String text) {
    JsonNode claims = claims(text);
    long seconds = claims.required("exp").asLong() - claims.required("iat").asLong();
    return new AccessToken(text, claims.required("sub").asText(), Duration.ofSeconds(seconds));
  }

  /** The second of the three parts of a JSON Web Token. */
  private static JsonNode claims(String text) {
    String payload = text.substring(text.indexOf('.') + 1, text.lastIndexOf('.'));
    try {
      return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON Web Token", e);
    }
  }
}
