package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the number of shards of the public posts brings and costs, by a model of DynamoDB's limits.
 * {@code -Dhot-partition=update} writes docs/hot-partition.md and .csv anew.
 */
class HotPartitionTest {
  private static final Path DOCUMENT = Path.of("../docs/hot-partition.md");
  private static final Path DATA = Path.of("../docs/hot-partition.csv");

  /** Of everything; the rest is what hits upon a bucket that is empty for a moment. */
  private static final double ALL = 0.99;

  @Test
  void isWhatTheDocumentsSay() throws IOException {
    String document = HotPartitionReport.document();
    String data = HotPartitionReport.data();
    if (System.getProperty("hot-partition", "").equals("update")) {
      Files.writeString(DOCUMENT, document);
      Files.writeString(DATA, data);
    }
    assertThat(document).isEqualTo(Files.readString(DOCUMENT));
    assertThat(data).isEqualTo(Files.readString(DATA));
  }

  @Test
  void takesAThousandWritesMore_withEachShard() {
    for (int shards : HotPartitionReport.SHARDS) {
      assertThat(new PartitionModel(shards, 1e6).serve(HotPartitionReport.FLOOD, 0).writes())
          .isCloseTo(shards * 1_000.0, within(shards * 10.0));
    }
  }

  /** Each page asks all shards, and no query costs less than half a unit. */
  @Test
  void showsMorePages_butNeverMoreThanTheSmallestQueriesOfOneShard() {
    List<Double> pages =
        HotPartitionReport.SHARDS.stream()
            .map(shards ->
                new PartitionModel(shards, 1e6).serve(0, HotPartitionReport.FLOOD).pages())
            .toList();

    assertThat(pages).isSorted();
    assertThat(pages.getFirst()).isCloseTo(3_000 / 1.5, within(20.0));
    assertThat(pages.getLast()).isCloseTo(3_000 / 0.5, within(60.0));
  }

  @Test
  void costsMore_theMoreShardsAPageAsks() {
    List<Double> dollars =
        HotPartitionReport.SHARDS.stream().map(HotPartitionReport::dollarsOfPages).toList();

    assertThat(dollars).isSorted();
    assertThat(dollars.getLast()).isGreaterThan(20 * dollars.getFirst());
  }

  @ParameterizedTest
  @EnumSource
  void writesNoLess_withMoreShards_whateverTheLoad(PartitionLoad load) {
    for (double posts : HotPartitionReport.POSTS) {
      for (double rate : HotPartitionReport.RATES) {
        double before = 0;
        for (int shards : HotPartitionReport.SHARDS) {
          double writes = load.serve(shards, posts, rate).writes();
          assertThat(writes).as("%d shards at %.0f", shards, rate).isGreaterThan(0.99 * before);
          before = writes;
        }
      }
    }
  }

  /**
   * Up to a rate, one shard serves everything, and more shards only cost more; from there on it
   * throttles, and the smallest number that does not grows with the rate.
   */
  @Test
  void breaksEven_whereOneShardIsFull() {
    assertThat(smallest(1e3)).isEqualTo(1);
    assertThat(smallest(9e3)).isEqualTo(1);
    assertThat(smallest(1.2e4)).isEqualTo(2);
    assertThat(smallest(2.5e4)).isEqualTo(4);
    assertThat(smallest(1e5)).isEqualTo(16);
    assertThat(PartitionLoad.CACHED.share(1, 1e9, 1e5)).isLessThan(0.2);
  }

  /** Whoever reads past the cache is not helped by shards alone. */
  @Test
  void servesNotEverything_withAnyNumber_whenNoPageIsCached() {
    for (int shards : HotPartitionReport.SHARDS) {
      assertThat(PartitionLoad.UNCACHED.share(shards, 1e9, 1e5)).isLessThan(0.5);
    }
  }

  /** Reads of old pages have partitions of their own, once there are so many posts. */
  @Test
  void showsMorePages_withMorePosts() {
    assertThat(new PartitionModel(4, 1e9).serve(0, HotPartitionReport.FLOOD).pages())
        .isGreaterThan(1.1 * new PartitionModel(4, 1e6).serve(0, HotPartitionReport.FLOOD).pages());
  }

  private static int smallest(double rate) {
    return HotPartitionReport.SHARDS.stream()
        .filter(shards -> PartitionLoad.CACHED.share(shards, 1e9, rate) > ALL)
        .findFirst()
        .orElseThrow();
  }
}
