package dev.socialapi.auth;

import static java.util.Objects.requireNonNull;

import dev.socialapi.id.Ids;
import dev.socialapi.page.PositionFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a user: the {@code sub} of the user pool, a lower-case UUID. */
public record UserId(String value) {
  /** A user's place in a list of users is the id. */
  public static final PositionFormat<UserId> POSITION =
      PositionFormat.ofUuid(user -> UUID.fromString(user.value()), id -> new UserId(id.toString()));

  private static final Pattern SUBJECT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public UserId {
    requireNonNull(value, "value");
  }

  /** Reads an id from a path. What is not a lower-case UUID cannot be found. */
  public static UserId parse(String text) {
    return new UserId(Ids.inPath(text).toString());
  }

  /** Reads the subject of a token; empty when it is no lower-case UUID. */
  public static Optional<UserId> ofSubject(String subject) {
    return Optional.of(subject).filter(s -> SUBJECT.matcher(s).matches()).map(UserId::new);
  }

  @Override
  public String toString() {
    return value;
  }
}
