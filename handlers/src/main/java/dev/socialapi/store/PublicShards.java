package dev.socialapi.store;

import dev.socialapi.posts.PostId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Over how many partitions of {@link Index#ACCESS_TYPE_POSTS} the public posts are spread, since
 * one takes 1,000 write units a second and no more. Where a post lies follows from its id and the
 * number of shards alone; one shard is the partition that there has always been.
 *
 * <p>While posts are moved from one number to another, both are read (docs/migrations.md). All that
 * is in motion then moves one way, from {@code other} to {@code written}.
 *
 * @param written in how many shards posts are put
 * @param other in how many they may lie as well; the same number when nothing is in motion
 */
public record PublicShards(int written, int other) {
  /** A page asks each shard: more would cost more than it brings (docs/adr/0030). */
  public static final int MAX = 64;

  /** All public posts in one partition. */
  public static final PublicShards ONE = of(1);

  /** Between the two numbers of a text; a settled one has no second. */
  private static final String AND = "+";

  public PublicShards {
    requireNumber(written);
    requireNumber(other);
  }

  /** Shards in which everything lies already. */
  public static PublicShards of(int shards) {
    return new PublicShards(shards, shards);
  }

  /**
   * Reads what {@link #toString} writes: {@code 4}, or {@code 4+1} for four shards, while posts may
   * still lie in one.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static PublicShards parse(String text) {
    int and = text.indexOf(AND);
    return and < 0
        ? of(Integer.parseInt(text))
        : new PublicShards(
            Integer.parseInt(text.substring(0, and)), Integer.parseInt(text.substring(and + 1)));
  }

  @Override
  public String toString() {
    return isSettled() ? Integer.toString(written) : written + AND + other;
  }

  /** How many shards are read, and so how many queries a page costs. */
  public int read() {
    return Math.max(written, other);
  }

  /** The partition that a public post is put in. */
  String partition(PostId post) {
    return Keys.publicPosts(shardOf(post, written));
  }

  /**
   * The partitions that public posts are read from. A post that is moved between two queries is in
   * one of the two answers at least, if the shard that it leaves is asked first: so whatever is in
   * one group has answered before the next one is asked.
   */
  List<List<String>> groups() {
    int common = Math.min(written, other);
    if (isSettled()) {
      return List.of(partitions(0, written));
    }
    // Posts leave any of fewer shards for the new ones, and the last of more for any other.
    return written > other
        ? List.of(partitions(0, common), partitions(common, written))
        : List.of(partitions(common, other), partitions(0, common));
  }

  /**
   * How many posts to ask each shard for, so that the newest ones of all hardly ever need more of
   * one: its share, four standard deviations, and one. If they do, the page is shorter, and goes on
   * where it must. While posts are in motion, a shard may have all of them.
   */
  public int positions(int limit) {
    if (!isSettled()) {
      return limit;
    }
    double share = (double) limit / written;
    double deviation = Math.sqrt(share * (1 - 1.0 / written));
    return Math.min(limit, (int) Math.ceil(share + 4 * deviation) + 1);
  }

  private boolean isSettled() {
    return written == other;
  }

  private static List<String> partitions(int from, int to) {
    return IntStream.range(from, to).mapToObj(Keys::publicPosts).toList();
  }

  /**
   * Jump consistent hash (Lamping and Veach, 2014) of the random end of the id: with one shard
   * more, a post stays where it is or goes to the new one.
   */
  static int shardOf(PostId post, int shards) {
    long key = post.value().getLeastSignificantBits();
    long shard = 0;
    long next = 0;
    while (next < shards) {
      shard = next;
      key = key * 2_862_933_555_777_941_757L + 1;
      next = (long) ((shard + 1) * ((double) (1L << 31) / ((key >>> 33) + 1)));
    }
    return (int) shard;
  }

  private static void requireNumber(int shards) {
    if (shards < 1 || shards > MAX) {
      throw new IllegalArgumentException("shards are not between 1 and " + MAX + ": " + shards);
    }
  }
}
