package dev.socialapi.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.MovableClock;
import dev.socialapi.auth.SigningKeys.KeysUnavailableException;
import dev.socialapi.auth.SigningKeys.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private static final RSAPublicKey KEY = TestKeys.FIRST.publicKey();
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** Until a new key is found: promised, whatever the pauses are. */
  private static final Duration LONGEST_ROTATION = Duration.ofSeconds(60);

  /** Between two fetches, while there are keys: promised as well. */
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30);

  private final MovableClock clock = new MovableClock();
  private final Published published = new Published(clock);
  private final SigningKeys keys = new SigningKeys(published, clock);

  @Test
  void fetchesOnce_whenAskedAgain() {
    published.keys.put("a", KEY);

    assertThat(keys.byId("a")).contains(KEY);
    assertThat(keys.byId("a")).contains(KEY);

    assertThat(published.fetches).hasSize(1);
  }

  @Test
  void findsRotatedKey_withinAMinute() {
    published.keys.put("a", KEY);
    keys.byId("a");
    published.keys.put("b", KEY);

    Instant rotated = clock.instant();
    while (keys.byId("b").isEmpty()) {
      clock.advance(SECOND);
      assertThat(clock.instant()).isBeforeOrEqualTo(rotated.plus(LONGEST_ROTATION));
    }

    assertThat(published.shortestPause()).isGreaterThanOrEqualTo(SHORTEST_PAUSE);
  }

  @Test
  void fetchesAtMostOncePerPause_whenFloodedWithUnknownIds() {
    published.keys.put("a", KEY);
    keys.byId("a");

    for (int i = 0; i < 60_000; i++) {
      clock.advance(Duration.ofMillis(1));
      keys.byId("made-up-" + i);
    }

    assertThat(published.fetches).hasSize(3);
    assertThat(published.shortestPause()).isGreaterThanOrEqualTo(SHORTEST_PAUSE);
  }

  /** That it fails is no reason to ask more often. */
  @Test
  void fetchesAtMostOncePerPause_whileTheSourceIsDown() {
    published.keys.put("a", KEY);
    keys.byId("a");
    published.down = true;

    for (int i = 0; i < 600; i++) {
      clock.advance(SECOND);
      keys.byId("made-up-" + i);
    }

    assertThat(published.fetches).hasSizeGreaterThan(1);
    assertThat(published.shortestPause()).isGreaterThanOrEqualTo(SHORTEST_PAUSE);
  }

  @Test
  void keepsKnownKeys_whileTheSourceIsDown() {
    published.keys.put("a", KEY);
    keys.byId("a");
    published.down = true;
    clock.advance(Duration.ofHours(3));

    assertThat(keys.byId("a")).contains(KEY);
  }

  @Test
  void saysThatTheSourceIsDown_whileItGoesOn() {
    published.keys.put("a", KEY);
    keys.byId("a");
    published.down = true;
    clock.advance(SigningKeys.MAX_AGE.plusSeconds(1));
    PrintStream before = System.err;
    var said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      keys.byId("a");
    } finally {
      System.setErr(before);
    }

    assertThat(said.toString(UTF_8)).isEqualToIgnoringNewLines("down");
  }

  @Test
  void forgetsWithdrawnKeys_whenTheyAreTooOld() {
    published.keys.put("a", KEY);
    published.keys.put("b", KEY);
    keys.byId("a");
    published.keys.remove("a");
    clock.advance(SigningKeys.MAX_AGE.plusSeconds(1));

    assertThat(keys.byId("a")).isEmpty();
  }

  @Test
  void fails_whenNoKeyWasEverFetched_andRecoversSoon() {
    published.down = true;

    assertThatExceptionOfType(KeysUnavailableException.class)
        .isThrownBy(() -> keys.byId("a"))
        .withCauseInstanceOf(SourceException.class);
    published.down = false;
    published.keys.put("a", KEY);
    clock.advance(SECOND);

    assertThat(keys.byId("a")).contains(KEY);
  }

  /** Nothing works until there are keys: so it asks more often, but does not flood either. */
  @Test
  void fetchesAtMostOnceASecond_whileThereAreNoKeys() {
    published.down = true;

    for (int i = 0; i < 10_000; i++) {
      clock.advance(Duration.ofMillis(1));
      assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> keys.byId("a"));
    }

    assertThat(published.shortestPause()).isGreaterThanOrEqualTo(SECOND);
  }

  /** What a user pool publishes, and when it was asked. */
  private static final class Published implements SigningKeys.Source {
    private final Map<String, RSAPublicKey> keys = new HashMap<>();
    private final List<Instant> fetches = new ArrayList<>();
    private final Clock clock;
    private boolean down;

    Published(Clock clock) {
      this.clock = clock;
    }

    @Override
    public Map<String, RSAPublicKey> fetch() throws SourceException {
      fetches.add(clock.instant());
      if (down) {
        throw new SourceException("down", new IOException());
      }
      return keys;
    }

    Duration shortestPause() {
      return IntStream.range(1, fetches.size())
          .mapToObj(i -> Duration.between(fetches.get(i - 1), fetches.get(i)))
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }
  }
}
