package dev.socialapi.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes ids: UUIDv7 (RFC 9562), each greater than the one before, even within a millisecond or when
 * the clock steps back. Thread-safe.
 */
public final class TimeOrderedIds implements Supplier<UUID> {
  private static final long VERSION = 7L << 12;
  private static final long VARIANT = 0b10L << 62;
  private static final long TAIL = -1L >>> 2;

  private final Clock clock;
  private final SecureRandom random;

  private long millis;
  private long middle;
  private long tail;

  public TimeOrderedIds(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public synchronized UUID get() {
    long now = clock.millis();
    if (now > millis) {
      startAt(now);
    } else {
      advance();
    }
    return new UUID(millis << 16 | VERSION | middle, VARIANT | tail);
  }

  private void startAt(long time) {
    millis = time;
    middle = random.nextInt(1 << 12);
    tail = random.nextLong() & TAIL;
  }

  /** A random step, so that the next id cannot be guessed from this one. */
  private void advance() {
    long step = 1 + (random.nextInt() & 0xFFFF_FFFFL);
    if (tail > TAIL - step) {
      startAt(millis + 1);
      return;
    }
    tail += step;
  }
}
