package dev.socialapi.auth;

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The user pool's public keys by id, fetched when needed and kept.
 *
 * <p>Keys that are known go on working while their source is down. An unknown id, or keys older
 * than {@link #MAX_AGE}, make it ask again, one caller at a time and never more often than every
 * {@link #MIN_PAUSE}, so that made-up ids cannot flood the source. With no keys at all it fails: a
 * token that cannot be checked is never accepted.
 */
public final class SigningKeys {
  static final Duration MAX_AGE = Duration.ofHours(1);
  static final Duration MIN_PAUSE = Duration.ofSeconds(30);

  /** After a failure with nothing to fall back on, so that an outage at the start is left soon. */
  static final Duration MIN_PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);

  private final Source source;
  private final Clock clock;

  private Map<String, RSAPublicKey> keys = Map.of();
  private Instant fetched = Instant.MIN;
  private Instant asked = Instant.MIN;

  public SigningKeys(Source source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * The key of that id; empty when the pool has none.
   *
   * @throws KeysUnavailableException when no key was ever fetched
   */
  public synchronized Optional<RSAPublicKey> byId(String id) {
    Instant now = clock.instant();
    boolean stale = !keys.containsKey(id) || now.isAfter(fetched.plus(MAX_AGE));
    if (stale && !now.isBefore(asked.plus(pause()))) {
      refresh(now);
    }
    if (keys.isEmpty()) {
      throw new KeysUnavailableException(null);
    }
    return Optional.ofNullable(keys.get(id));
  }

  private Duration pause() {
    return keys.isEmpty() ? MIN_PAUSE_WITHOUT_KEYS : MIN_PAUSE;
  }

  private void refresh(Instant now) {
    asked = now;
    try {
      keys = Map.copyOf(source.fetch());
      fetched = now;
    } catch (SourceException e) {
      if (keys.isEmpty()) {
        throw new KeysUnavailableException(e);
      }
      System.err.println(e.getMessage());
    }
  }

  /** Where the keys come from. */
  public interface Source {
    /** All current keys by id. */
    Map<String, RSAPublicKey> fetch() throws SourceException;
  }

  /** The source did not answer, or not with keys. */
  public static final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    public SourceException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** No key was ever fetched: nothing can be verified. A fault, not a refusal. */
  public static final class KeysUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnavailableException(@Nullable SourceException cause) {
      super("the user pool's keys could not be fetched", cause);
    }
  }
}
