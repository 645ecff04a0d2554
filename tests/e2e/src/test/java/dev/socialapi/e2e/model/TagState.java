package dev.socialapi.e2e.model;

import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.TagAccessType;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

/** A tag. */
final class TagState {
  /** By folded name, code point by code point, then by id. */
  static final Comparator<TagState> BY_NAME =
      Comparator.comparing(
              (TagState tag) -> fold(tag.tag.name()).codePoints().toArray(), Arrays::compare)
          .thenComparing(tag -> tag.id().toString());

  private Tag tag;
  private long version;

  TagState(Tag tag, long version) {
    this.tag = tag;
    this.version = version;
  }

  /** What makes names the same. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  UUID id() {
    return tag.tagId();
  }

  Tag tag() {
    return tag;
  }

  long version() {
    return version;
  }

  boolean isOwnedBy(UserState user) {
    return tag.userId().equals(user.id());
  }

  boolean isPublic() {
    return tag.accessType().equals(TagAccessType.PUBLIC);
  }

  boolean isVisibleTo(UserState user) {
    return isPublic() || isOwnedBy(user);
  }

  void change(Tag next) {
    tag = next;
    version++;
  }
}
