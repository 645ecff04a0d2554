package dev.socialapi.bench.growth;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a table grows.
 *
 * @param posts how many of them there are in the end
 * @param others how many there are of everything else, at most
 */
record Sizes(int posts, int others) {
  /** The size that larger ones are held against. */
  static final int MANY = 1_000;

  private static final int[] STEPS = {10, MANY, 100_000, 1_000_000};

  Sizes {
    if (posts < MANY) {
      throw new IllegalArgumentException(
          "growth.posts: %d, but sizes are held against %d".formatted(posts, MANY));
    }
  }

  /** As the build has been asked. */
  static Sizes ofBuild() {
    return new Sizes(
        Integer.getInteger("growth.posts", 100_000), Integer.getInteger("growth.max", 10_000));
  }

  /** The sizes at which something is measured, ascending; the last one is that of the posts. */
  List<Integer> steps() {
    return IntStream.concat(IntStream.of(STEPS).filter(step -> step < posts), IntStream.of(posts))
        .boxed()
        .toList();
  }

  /** How many of a kind there are at a size. */
  int of(Kind kind, int size) {
    return Math.min(size, most(kind));
  }

  /** How many of a kind there are in the end. */
  int most(Kind kind) {
    return kind == Kind.POSTS ? posts : Math.min(others, kind.limit().orElse(others));
  }
}
