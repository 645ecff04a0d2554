package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.Posts;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicShardsTest {
  /** What is stored outlives code: where a post lies must never change. */
  @ParameterizedTest
  @CsvSource({
    "01939d9c-4c00-7a3e-8f52-3f2b8a6c4e11, public,   public,   public,    public#58",
    "01939d9c-4c00-7a3e-b153-0f2b8a6c4e12, public#2, public#7, public#7,  public#53",
    "01939d9c-4c00-7a3e-a7c4-9f2b8a6c4e13, public,   public,   public#11, public#11"
  })
  void putsPostsWhereItAlwaysDid(
      String id, String inFour, String inEight, String inSixteen, String inSixtyFour) {
    PostId post = PostId.parse(id);

    assertThat(PublicShards.of(4).partition(post)).isEqualTo(inFour);
    assertThat(PublicShards.of(8).partition(post)).isEqualTo(inEight);
    assertThat(PublicShards.of(16).partition(post)).isEqualTo(inSixteen);
    assertThat(PublicShards.of(64).partition(post)).isEqualTo(inSixtyFour);
  }

  /** The same as {@code Hashing.consistentHash} of Guava 33.6 says, which implements it too. */
  @ParameterizedTest
  @CsvSource({
    "1, 6, 55, 94075",
    "2, 6, 62, 80343",
    "9223372036854775808, 5, 27, 74317",
    "10327386351752465937, 0, 58, 10103",
    "18446744073709551615, 10, 10, 18311"
  })
  void hashesAsOthersDo(String endOfId, int of11, int of64, int of100001) {
    var post = new PostId(new UUID(0, Long.parseUnsignedLong(endOfId)));

    assertThat(PublicShards.shardOf(post, 11)).isEqualTo(of11);
    assertThat(PublicShards.shardOf(post, 64)).isEqualTo(of64);
    assertThat(PublicShards.shardOf(post, 100_001)).isEqualTo(of100001);
  }

  /** Roles are bound to what their keys begin with; tags are in the same index. */
  @Test
  void beginsAllPartitionsAlike_andNoneOfTags() {
    String begin = Partitions.OF_PUBLIC_POSTS.replace("*", "");

    assertThat(PublicShards.of(PublicShards.MAX).groups().getFirst())
        .hasSize(PublicShards.MAX)
        .doesNotHaveDuplicates()
        .allMatch(partition -> partition.startsWith(begin));
    assertThat(Keys.PUBLIC_TAGS).doesNotStartWith(begin);
  }

  @Test
  void oneShardIsThePartitionThatThereHasAlwaysBeen() {
    assertThat(PublicShards.ONE.groups()).containsExactly(List.of("public"));
    assertThat(PublicShards.ONE.partition(postBy(ALICE, AccessType.PUBLIC).id()))
        .isEqualTo("public");
  }

  /** So it is enough to read the larger number of shards, whatever a post was put by. */
  @ParameterizedTest
  @MethodSource("numbers")
  void leavesPostsOrPutsThemInTheNewShard_withOneShardMore(int shards) {
    var random = new Random(shards);
    for (int i = 0; i < 10_000; i++) {
      PostId post = randomPost(random);

      assertThat(PublicShards.shardOf(post, shards + 1))
          .isIn(PublicShards.shardOf(post, shards), shards);
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void spreadsPostsEvenly_evenThoseOfOneMoment(int shards) {
    int each = 2_000;
    var counts = new int[shards];
    for (int i = 0; i < each * shards; i++) {
      counts[PublicShards.shardOf(postBy(ALICE, AccessType.PUBLIC).id(), shards)]++;
    }

    assertThat(counts)
        .satisfies(all ->
            assertThat(IntStream.of(all)).allMatch(count -> Math.abs(count - each) < each / 8));
  }

  @Test
  void asksThoseShardsFirst_thatPostsLeave() {
    assertThat(PublicShards.parse("3+1").groups())
        .containsExactly(List.of("public"), List.of("public#1", "public#2"));
    assertThat(PublicShards.parse("1+3").groups())
        .containsExactly(List.of("public#1", "public#2"), List.of("public"));
    assertThat(PublicShards.parse("2+3").groups())
        .containsExactly(List.of("public#2"), List.of("public", "public#1"));
    assertThat(PublicShards.parse("2").groups()).containsExactly(List.of("public", "public#1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 50, 100})
  void asksForNoMoreThanNeeded_andHardlyEverForLess(int limit) {
    var random = new Random(limit);
    for (int shards = 1; shards <= PublicShards.MAX; shards *= 2) {
      int positions = PublicShards.of(shards).positions(limit);
      int tooFew = 0;
      int pages = 500;
      for (int page = 0; page < pages; page++) {
        if (mostInOneShard(random, limit, shards) > positions) {
          tooFew++;
        }
      }

      assertThat(positions).isBetween(1, limit);
      assertThat(tooFew).as("of %d pages in %d shards", pages, shards).isLessThan(pages / 100);
    }
    assertThat(PublicShards.ONE.positions(limit)).isEqualTo(limit);
    assertThat(PublicShards.parse("16+1").positions(limit)).isEqualTo(limit);
  }

  /** Its share, four standard deviations and one. */
  @ParameterizedTest
  @CsvSource({"4, 20, 14", "4, 100, 44", "16, 100, 17", "64, 100, 8", "64, 1, 1"})
  void asksEachShardForItsShareAndSomeMore(int shards, int limit, int positions) {
    assertThat(PublicShards.of(shards).positions(limit)).isEqualTo(positions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4", "4+1", "1+4", "64"})
  void readsWhatItWrites(String text) {
    assertThat(PublicShards.parse(text)).hasToString(text);
  }

  @Test
  void readsTheLargerNumber() {
    assertThat(PublicShards.parse("4+1").read()).isEqualTo(4);
    assertThat(PublicShards.parse("1+4").read()).isEqualTo(4);
    assertThat(PublicShards.parse("2").read()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "65", "-1", "4+", "+4", "+4+1", "4+1+1", "4 + 1", "four", "4+0", "0+4"})
  void refusesWhatIsNoNumberOfShards(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicShards.parse(text));
  }

  private static int mostInOneShard(Random random, int posts, int shards) {
    var counts = new int[shards];
    for (int i = 0; i < posts; i++) {
      counts[PublicShards.shardOf(randomPost(random), shards)]++;
    }
    return IntStream.of(counts).max().orElseThrow();
  }

  private static PostId randomPost(Random random) {
    return Posts.idAt(Instant.EPOCH, random);
  }

  private static IntStream numbers() {
    return IntStream.rangeClosed(1, 16);
  }
}
