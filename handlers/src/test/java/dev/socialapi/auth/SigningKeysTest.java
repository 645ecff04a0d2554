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
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private static final RSAPublicKey KEY = TestKeys.FIRST.publicKey();

  private final MovableClock clock = new MovableClock();
  private final Published published = new Published();
  private final SigningKeys keys = new SigningKeys(published, clock);

  @Test
  void fetchesOnce_whenAskedAgain() {
    published.keys.put("a", KEY);

    assertThat(keys.byId("a")).contains(KEY);
    assertThat(keys.byId("a")).contains(KEY);

    assertThat(published.fetches).isEqualTo(1);
  }

  @Test
  void findsRotatedKey_onceThePauseIsOver() {
    published.keys.put("a", KEY);
    keys.byId("a");
    published.keys.put("b", KEY);

    assertThat(keys.byId("b")).isEmpty();
    clock.advance(SigningKeys.MIN_PAUSE);
    assertThat(keys.byId("b")).contains(KEY);
  }

  @Test
  void fetchesAtMostOncePerPause_whenFloodedWithUnknownIds() {
    published.keys.put("a", KEY);
    keys.byId("a");

    for (int i = 0; i < 60_000; i++) {
      clock.advance(Duration.ofMillis(1));
      keys.byId("made-up-" + i);
    }

    assertThat(published.fetches).isEqualTo(3);
  }

  @Test
  void keepsKnownKeys_whileTheSourceIsDown() {
    published.keys.put("a", KEY);
    keys.byId("a");
    published.down = true;
    clock.advance(SigningKeys.MAX_AGE.multipliedBy(3));

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
    clock.advance(SigningKeys.MIN_PAUSE_WITHOUT_KEYS);

    assertThat(keys.byId("a")).contains(KEY);
  }

  /** What a user pool publishes. */
  private static final class Published implements SigningKeys.Source {
    private final Map<String, RSAPublicKey> keys = new HashMap<>();
    private boolean down;
    private int fetches;

    @Override
    public Map<String, RSAPublicKey> fetch() throws SourceException {
      fetches++;
      if (down) {
        throw new SourceException("down", new IOException());
      }
      return keys;
    }
  }
}
