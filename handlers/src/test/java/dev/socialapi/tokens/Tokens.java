package dev.socialapi.tokens;

import static dev.socialapi.People.AT_NOON;

import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Tokens for tests. */
public final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Supplier<UUID> IDS = new TimeOrderedIds(AT_NOON, RANDOM);

  private Tokens() {}

  /** A new secret, of a token that is later than all before. */
  public static TokenSecret secretOf(UserId owner) {
    return secretOf(owner, new TokenId(IDS.get()));
  }

  /** A new secret, of the token of that id. */
  public static TokenSecret secretOf(UserId owner, TokenId id) {
    return TokenSecret.mint(owner, id, RANDOM);
  }

  /** Another secret of the same token. */
  static TokenSecret another(TokenSecret secret) {
    return secretOf(secret.owner(), secret.id());
  }

  /** What its bearer sends. */
  public static String text(TokenSecret secret) {
    return secret.reveal();
  }

  /** A token that lives for a day. */
  public static PersonalAccessToken token(TokenSecret secret, Scope... scopes) {
    return token(secret, Set.of(scopes));
  }

  public static PersonalAccessToken token(TokenSecret secret, Set<Scope> scopes) {
    return PersonalAccessToken.create(secret, "A script", scopes, Duration.ofDays(1));
  }

  /** A token that can do everything, until then. */
  static PersonalAccessToken tokenUntil(Instant end, UserId owner) {
    TokenSecret secret = secretOf(owner);
    return new PersonalAccessToken(
        secret.id(),
        owner,
        "A script",
        EnumSet.allOf(Scope.class),
        secret.hash(),
        end,
        Optional.empty());
  }
}
