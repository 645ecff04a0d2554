package dev.socialapi.tags;

import dev.socialapi.auth.UserId;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.tags.TagAccess.Action;
import dev.socialapi.version.IfMatch;
import dev.socialapi.version.Outcome;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Finds a tag and applies {@link TagAccess}.
 *
 * <p>What the caller may not see is answered, and read, exactly like what is missing; only of what
 * he may see does he learn that it is not his.
 */
final class TagGuard {
  private final TagStore tags;

  TagGuard(TagStore tags) {
    this.tags = tags;
  }

  /** One table request. */
  Tag require(UserId caller, Action action, TagId id) {
    return permit(caller, action, tags.tag(id));
  }

  /** The same for a tag that was read together with other things. */
  static Tag permit(UserId caller, Action action, Optional<Tag> found) {
    Tag tag = found.orElseThrow(ProblemCode.NOT_FOUND::raise);
    if (!TagAccess.permits(caller, Action.READ, tag)) {
      throw ProblemCode.NOT_FOUND.raise();
    }
    if (!TagAccess.permits(caller, action, tag)) {
      throw ProblemCode.NOT_OWNER.raise();
    }
    return tag;
  }

  /**
   * Finds a tag and makes a change that depends on its version. Without a precondition the last one
   * wins: who was overtaken starts again with what is there now.
   */
  <T> T change(
      UserId caller, Action action, TagId id, IfMatch ifMatch, Function<Tag, Outcome<T>> change) {
    for (int attempt = 0; ; attempt++) {
      tags.awaitTurn(attempt);
      Tag found = require(caller, action, id);
      OptionalLong version = ifMatch.admit(found.version());
      Outcome<T> outcome = change.apply(found);
      if (version.isPresent() || !(outcome instanceof Outcome.Stale<T>)) {
        return outcome.orRaise();
      }
    }
  }
}
