package dev.socialapi.version;

import dev.socialapi.problem.ProblemCode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which versions of a thing the client is willing to change (RFC 9110, section 13.1.1).
 *
 * @param tags the strong entity tags that were named; empty when every version will do
 */
public record IfMatch(Optional<Set<String>> tags) {
  /** No precondition. */
  public static final IfMatch ANY_VERSION = new IfMatch(Optional.empty());

  public IfMatch {
    tags = tags.map(Set::copyOf);
  }

  /** Reads the header's value. What is weak or malformed names no version at all. */
  public static IfMatch parse(String value) {
    return EntityTags.isAny(value)
        ? ANY_VERSION
        : new IfMatch(Optional.of(EntityTags.parse(value)));
  }

  /**
   * Refuses a version that the client did not name.
   *
   * @return the version that the change must still find when it is made, if it depends on one
   */
  public OptionalLong admit(long version) {
    if (tags.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!tags.get().contains(ETag.of(version))) {
      throw ProblemCode.PRECONDITION_FAILED.raise();
    }
    return OptionalLong.of(version);
  }
}
