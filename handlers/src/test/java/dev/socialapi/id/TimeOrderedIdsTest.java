package dev.socialapi.id;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
  @Test
  void makesVersion7WithTheTimeInside() {
    UUID id = new TimeOrderedIds(AT_NOON, new SecureRandom()).get();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Ids.timeOf(id)).isEqualTo(NOON);
  }

  @Test
  void makesGreaterIds_whenTimeStandsStill() {
    List<String> ids = ids(new TimeOrderedIds(AT_NOON, new SecureRandom()), 10_000);

    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void makesGreaterIds_whenTheClockStepsBack() {
    Clock clock = clock(NOON, NOON.minus(Duration.ofHours(1)), NOON.plusMillis(1));

    List<String> ids = ids(new TimeOrderedIds(clock, new SecureRandom()), 3);

    assertThat(ids).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void borrowsFromTheNextMillisecond_whenOneIsUsedUp() {
    TimeOrderedIds ids = new TimeOrderedIds(AT_NOON, new AllOnes());

    assertThat(Ids.timeOf(ids.get())).isEqualTo(NOON);
    assertThat(Ids.timeOf(ids.get())).isEqualTo(NOON.plusMillis(1));
    assertThat(ids.get().version()).isEqualTo(7);
  }

  @Test
  void makesOtherIds_whenMadeElsewhereAtTheSameTime() {
    var ids =
        Stream.generate(() -> new TimeOrderedIds(AT_NOON, new SecureRandom()).get())
            .limit(1000)
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  private static List<String> ids(TimeOrderedIds ids, int count) {
    return Stream.generate(ids).limit(count).map(UUID::toString).toList();
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
