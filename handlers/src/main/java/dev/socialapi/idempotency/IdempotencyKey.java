package dev.socialapi.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.socialapi.api.Json;
import dev.socialapi.api.JsonBody;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A user's promise that requests with this key, on one operation, are one and the same.
 *
 * @param hash SHA-256 of the key, in hexadecimal: keys are kept by nobody
 * @param bodyHash SHA-256 of the body as it was read, so that its spelling does not matter
 * @param usedAt when the request came
 */
public record IdempotencyKey(
    UserId user, Operation operation, String hash, String bodyHash, Instant usedAt) {
  /** How long a key stands for its request. */
  private static final Duration LIFETIME = Duration.ofHours(24);

  public IdempotencyKey {
    requireNonNull(user, "user");
    requireNonNull(operation, "operation");
    requireNonNull(hash, "hash");
    requireNonNull(bodyHash, "bodyHash");
    requireNonNull(usedAt, "usedAt");
  }

  public static IdempotencyKey of(
      String key, UserId user, Operation operation, JsonBody body, Instant usedAt) {
    String bodyHash = sha256(Json.toBytes(body));
    return new IdempotencyKey(user, operation, sha256(key.getBytes(UTF_8)), bodyHash, usedAt);
  }

  /** From then on the key may stand for another request. */
  public Instant expiresAt() {
    return usedAt.plus(LIFETIME);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
