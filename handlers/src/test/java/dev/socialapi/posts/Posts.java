package dev.socialapi.posts;

import static dev.socialapi.People.AT_NOON;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Posts for tests. */
public final class Posts {
  private static final Supplier<UUID> IDS = new TimeOrderedIds(AT_NOON, new SecureRandom());

  private Posts() {}

  /** A new post, later than all before. */
  public static Post postBy(UserId owner, AccessType accessType) {
    return Post.create(new PostId(IDS.get()), owner, "A title", "A text", accessType);
  }

  /** One of the many ids that a post of that millisecond may have. */
  public static PostId idAt(Instant time, Random random) {
    long first = time.toEpochMilli() << 16 | 7L << 12;
    return new PostId(new UUID(first, 2L << 62 | random.nextLong() >>> 2));
  }

  /** The problem that a rule raises, if it does. */
  public static Optional<ProblemCode> problemOf(Runnable rule) {
    try {
      rule.run();
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.code());
    }
  }

  /** Demands that a rule answers with a problem. */
  public static void assertRaises(ProblemCode code, ThrowingCallable rule) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(rule)
        .returns(code, ProblemException::code);
  }
}
