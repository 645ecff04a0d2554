package dev.socialapi.tokens;

import static java.util.Objects.requireNonNull;

import dev.socialapi.id.Ids;
import dev.socialapi.page.PositionFormat;
import java.time.Instant;
import java.util.UUID;

/** The id of a token: a UUIDv7, so that ids are in the order of creation. No secret. */
public record TokenId(UUID value) {
  /** A token's place in its owner's list is its id. */
  public static final PositionFormat<TokenId> POSITION =
      PositionFormat.ofUuid(TokenId::value, TokenId::new);

  public TokenId {
    requireNonNull(value, "value");
  }

  /** Reads an id from a path. What is not a lower-case UUID cannot be found. */
  public static TokenId parse(String text) {
    return new TokenId(Ids.inPath(text));
  }

  /** When the token was created, in milliseconds: the time inside the id. */
  public Instant createdAt() {
    return Ids.timeOf(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
