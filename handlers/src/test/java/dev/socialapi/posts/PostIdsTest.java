package dev.socialapi.posts;

import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostIdsTest {
  @Test
  void makesVersion7WithTheTimeInside() {
    PostId id = new PostIds(AT_NOON, new SecureRandom()).get();

    assertThat(id.value().version()).isEqualTo(7);
    assertThat(id.value().variant()).isEqualTo(2);
    assertThat(id.createdAt()).isEqualTo(NOON);
  }

  @Test
  void makesGreaterIds_whenTimeStandsStill() {
    List<String> ids = ids(new PostIds(AT_NOON, new SecureRandom()), 10_000);

    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void makesGreaterIds_whenTheClockStepsBack() {
    Clock clock = clock(NOON, NOON.minus(Duration.ofHours(1)), NOON.plusMillis(1));

    List<String> ids = ids(new PostIds(clock, new SecureRandom()), 3);

    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void borrowsFromTheNextMillisecond_whenOneIsUsedUp() {
    PostIds ids = new PostIds(AT_NOON, new AllOnes());

    assertThat(ids.get().createdAt()).isEqualTo(NOON);
    assertThat(ids.get().createdAt()).isEqualTo(NOON.plusMillis(1));
    assertThat(ids.get().value().version()).isEqualTo(7);
  }

  @Test
  void makesOtherIds_whenMadeElsewhereAtTheSameTime() {
    var ids =
        Stream.generate(() -> new PostIds(AT_NOON, new SecureRandom()).get()).limit(1000).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  private static List<String> ids(PostIds ids, int count) {
    return Stream.generate(ids).limit(count).map(PostId::toString).toList();
  }

  private static Clock clock(Instant... times) {
    Deque<Instant> left = new ArrayDeque<>(Arrays.asList(times));
    InstantSource source = left::remove;
    return source.withZone(ZoneOffset.UTC);
  }

  /** Random bits that are all set, so that the first id of a millisecond is its last. */
  private static final class AllOnes extends SecureRandom {
    private static final long serialVersionUID = 1L;

    @Override
    public int nextInt() {
      return -1;
    }

    @Override
    public long nextLong() {
      return -1;
    }

    @Override
    public int nextInt(int bound) {
      return bound - 1;
    }
  }
}
