package dev.socialapi.tokens;

import static java.util.Objects.requireNonNull;

import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a token: never its secret.
 *
 * @param scopes what it may be used for, all of it; at least one
 * @param secretHash as {@link TokenSecret#hash} makes it
 * @param lastUsedAt to about an hour; empty until it is used
 */
public record PersonalAccessToken(
    TokenId id,
    UserId owner,
    String name,
    Set<Scope> scopes,
    String secretHash,
    Instant expiresAt,
    Optional<Instant> lastUsedAt) {
  /** How many that have not expired a user may have. */
  public static final int MAX_LIVE = 50;

  /** For how long its owner is still shown one that has expired. */
  private static final Duration SHOWN_AFTER_EXPIRY = Duration.ofDays(30);

  /** How exact {@link #lastUsedAt} is: a write for every use would cost more than it tells. */
  private static final Duration USE_PRECISION = Duration.ofHours(1);

  public PersonalAccessToken {
    requireNonNull(id, "id");
    requireNonNull(owner, "owner");
    requireNonNull(name, "name");
    scopes = Set.copyOf(scopes);
    requireNonNull(secretHash, "secretHash");
    requireNonNull(expiresAt, "expiresAt");
    requireNonNull(lastUsedAt, "lastUsedAt");
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a token without scopes");
    }
  }

  /** A token that was never used. */
  static PersonalAccessToken create(
      TokenSecret secret, String name, Set<Scope> scopes, Duration lifetime) {
    return new PersonalAccessToken(
        secret.id(),
        secret.owner(),
        name,
        scopes,
        secret.hash(),
        secret.id().createdAt().plus(lifetime),
        Optional.empty());
  }

  public Instant createdAt() {
    return id.createdAt();
  }

  /** From then on it is as if it had never been; until then its owner may see it. */
  public Instant forgottenAt() {
    return expiresAt.plus(SHOWN_AFTER_EXPIRY);
  }

  /** Whether it lets anybody in, by the clock: the table removes late what has expired. */
  public boolean isLiveAt(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** Whether its owner is shown it. */
  boolean isShownAt(Instant now) {
    return now.isBefore(forgottenAt());
  }

  /** Whether a use at that time is worth noting. */
  boolean isUseNewsAt(Instant now) {
    return lastUsedAt.isEmpty() || lastUsedAt.get().isBefore(lastNotedBefore(now));
  }

  /** A use at that time is noted if the last one that was noted is before this. */
  public static Instant lastNotedBefore(Instant now) {
    return now.minus(USE_PRECISION);
  }

  /** Whether this is its secret; takes the same time whatever the answer. */
  boolean isOf(TokenSecret secret) {
    return MessageDigest.isEqual(bytes(secretHash), bytes(secret.hash()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
