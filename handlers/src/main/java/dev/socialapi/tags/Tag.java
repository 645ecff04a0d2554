package dev.socialapi.tags;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A name to find posts by, with an owner and an access type.
 *
 * @param nameKey what its name is kept under: no two tags of an owner share it
 * @param version 1 at creation, one more with every change
 */
public record Tag(
    TagId id,
    UserId owner,
    String name,
    NameKey nameKey,
    TagAccessType accessType,
    Instant updatedAt,
    long version) {
  public Tag {
    requireNonNull(id, "id");
    requireNonNull(owner, "owner");
    requireNonNull(name, "name");
    requireNonNull(nameKey, "nameKey");
    requireNonNull(accessType, "accessType");
    requireNonNull(updatedAt, "updatedAt");
    if (version < 1) {
      throw new IllegalArgumentException("version < 1: " + version);
    }
  }

  /** A tag in its first version. */
  public static Tag create(TagId id, UserId owner, String name, TagAccessType accessType) {
    return new Tag(id, owner, name, NameKey.of(name), accessType, id.createdAt(), 1);
  }

  /** Its next version, with new values for some members. */
  Tag changed(Optional<String> newName, Optional<TagAccessType> newAccessType, Instant changedAt) {
    return new Tag(
        id,
        owner,
        newName.orElse(name),
        newName.map(NameKey::of).orElse(nameKey),
        newAccessType.orElse(accessType),
        changedAt,
        version + 1);
  }

  /** When it was created. Never changes. */
  public Instant createdAt() {
    return id.createdAt();
  }

  /** Its place in every list of tags, until it is renamed. */
  public TagPosition position() {
    return new TagPosition(name, id);
  }

  public boolean isOwnedBy(UserId user) {
    return owner.equals(user);
  }
}
