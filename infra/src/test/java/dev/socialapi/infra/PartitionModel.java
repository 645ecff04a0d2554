package dev.socialapi.infra;

import dev.socialapi.store.PublicShards;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The index of the public posts under load, as DynamoDB limits it: a token bucket of reads and one
 * of writes for each of its partitions, by the millisecond. The same each time.
 *
 * <p>Assumed of DynamoDB: a shard is split by size, at 10 GB, and by heat as far as that helps. New
 * posts all belong at the end of their shard, and a split leaves the end in one partition: so
 * writes, and reads of the newest page, have one partition a shard, and only reads of older pages
 * are spread over the others. A bucket holds no more than a second's worth.
 */
final class PartitionModel {
  static final int WRITE_UNITS = 1_000;
  static final int READ_UNITS = 3_000;
  static final double PARTITION_BYTES = 10e9;

  /** A title and a few sentences, with keys. */
  static final int POST_BYTES = 500;

  /** The default of the contract. */
  static final int PAGE = 20;

  /** Of ten pages that the table is asked for, these are the newest, the others of any age. */
  private static final double NEWEST = 0.8;

  private static final int UNIT_OF_READS = 4_096;
  private static final int UNIT_OF_WRITES = 1_024;
  private static final int MILLIS = 1_000;
  private static final int WARM_UP_SECONDS = 2;
  private static final int SECONDS = 3;

  private final int shards;
  private final int unitsOfPost;
  private final double unitsOfQuery;
  private final int partitions;
  private final List<List<Bucket>> reads = new ArrayList<>();
  private final List<Bucket> writes = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(30);

  PartitionModel(int shards, double posts) {
    this(shards, posts, POST_BYTES);
  }

  PartitionModel(int shards, double posts, int postBytes) {
    this.shards = shards;
    this.unitsOfPost = writeUnits(postBytes);
    this.unitsOfQuery = readUnits(shards, postBytes);
    this.partitions = partitions(shards, posts, postBytes);
    for (int shard = 0; shard < shards; shard++) {
      writes.add(new Bucket(WRITE_UNITS));
      List<Bucket> ofShard = new ArrayList<>();
      for (int i = 0; i < partitions; i++) {
        ofShard.add(new Bucket(READ_UNITS));
      }
      reads.add(ofShard);
    }
  }

  /** What becomes of a load in a second, on average. */
  Served serve(double writesPerSecond, double pagesPerSecond) {
    run(writesPerSecond, pagesPerSecond, WARM_UP_SECONDS);
    Served sum = run(writesPerSecond, pagesPerSecond, SECONDS);
    return new Served(sum.writes() / SECONDS, sum.pages() / SECONDS);
  }

  /** Requests come evenly; of one moment, a write and a page in turn as they are due. */
  private Served run(double writesPerSecond, double pagesPerSecond, int seconds) {
    long written = 0;
    long shown = 0;
    double writesDue = 0;
    double pagesDue = 0;
    for (int milli = 0; milli < seconds * MILLIS; milli++) {
      writes.forEach(Bucket::fill);
      reads.forEach(shard -> shard.forEach(Bucket::fill));
      for (writesDue += writesPerSecond / MILLIS; writesDue >= 1; writesDue--) {
        written += writes.get(random.nextInt(shards)).take(unitsOfPost) ? 1 : 0;
      }
      for (pagesDue += pagesPerSecond / MILLIS; pagesDue >= 1; pagesDue--) {
        shown += show() ? 1 : 0;
      }
    }
    return new Served(written, shown);
  }

  /** All shards are asked at once; a page is shown if all answer. */
  private boolean show() {
    int age = random.nextDouble() < NEWEST ? 0 : random.nextInt(partitions);
    boolean all = true;
    for (List<Bucket> shard : reads) {
      all &= shard.get(age).take(unitsOfQuery);
    }
    return all;
  }

  /** What a post costs each index that holds it whole, and the table. */
  static int writeUnits(int postBytes) {
    return Math.ceilDiv(postBytes, UNIT_OF_WRITES);
  }

  /** What one shard's part of a page costs; eventually consistent. */
  static double readUnits(int shards, int postBytes) {
    int bytes = PublicShards.of(shards).positions(PAGE) * postBytes;
    return Math.ceilDiv(bytes, UNIT_OF_READS) / 2.0;
  }

  /** How many partitions a shard has by its size. */
  static int partitions(int shards, double posts, int postBytes) {
    return (int) Math.max(1, Math.ceil(posts * postBytes / shards / PARTITION_BYTES));
  }

  /** A second's worth of units. */
  private static final class Bucket {
    private final int perSecond;
    private double units;

    Bucket(int perSecond) {
      this.perSecond = perSecond;
    }

    void fill() {
      units = Math.min(perSecond, units + (double) perSecond / MILLIS);
    }

    /** Whether there are that many; like DynamoDB, it refuses what it has not. */
    boolean take(double wanted) {
      if (units < wanted) {
        return false;
      }
      units -= wanted;
      return true;
    }
  }

  /** What DynamoDB has not throttled. */
  record Served(double writes, double pages) {}
}
