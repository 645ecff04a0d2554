package dev.socialapi.tags;

import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.posts.Posts.problemOf;

import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.page.PositionFormat;
import dev.socialapi.problem.ProblemCode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Tags for tests, and what tests of tags share. */
public final class Tags {
  /** As many bytes as a name's key can have: each of these is three others in NFC. */
  public static final String WIDEST = "\uD834\uDD60".repeat(64);

  /** For cursors into lists of tags. */
  public static final PositionFormat<TagPosition> POSITION = TagPosition.FORMAT;

  static final Supplier<UUID> IDS = new TimeOrderedIds(AT_NOON, new SecureRandom());
  static final Cursors CURSORS = new Cursors("a secret for tests only", new SecureRandom());

  private Tags() {}

  /** A new tag. */
  public static Tag tagBy(UserId owner, String name, TagAccessType accessType) {
    return Tag.create(new TagId(IDS.get()), owner, name, accessType);
  }

  /** All that a list holds, read in pages of a size. */
  static List<Tag> walk(
      int limit, Function<PageRequest<TagPosition>, Page<Tag, TagPosition>> list) {
    List<Tag> all = new ArrayList<>();
    Optional<TagPosition> position = Optional.empty();
    do {
      Page<Tag, TagPosition> page = list.apply(new PageRequest<>(limit, position));
      all.addAll(page.items());
      position = page.next();
    } while (position.isPresent());
    return all;
  }

  /** Does things at the same time; of each, the problem that it met, if any. */
  static List<Optional<ProblemCode>> together(List<Runnable> actions) throws Exception {
    List<Optional<ProblemCode>> results = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<ProblemCode>>> calls =
          actions.stream()
              .<Callable<Optional<ProblemCode>>>map(action -> () -> problemOf(action))
              .toList();
      for (Future<Optional<ProblemCode>> result : executor.invokeAll(calls)) {
        results.add(result.get());
      }
    }
    return results;
  }

  static List<Optional<ProblemCode>> together(int times, Runnable action) throws Exception {
    return together(IntStream.range(0, times).mapToObj(_ -> action).toList());
  }
}
