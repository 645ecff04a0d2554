package dev.socialapi.local.gateway.stage;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.document.CacheKey;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.HeaderNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answers of integrations by method and cache key, for a time. Clients cannot make it ask anew:
 * their {@code Cache-Control} is ignored. Thread-safe; the oldest make place for new.
 */
public final class StageCache {
  /** [V] A larger answer is not kept. [K] Its body is what counts. */
  private static final int LARGEST_ANSWER = 1_048_576;

  /** [K] A refusal that an integration answers is kept like anything else. */
  private static final boolean KEEPS_EVERY_STATUS = true;

  private static final int CAPACITY = 10_000;
  private static final int OK = 200;

  private final StageSettings settings;
  private final HeaderNames names;
  private final Clock clock;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  public StageCache(StageSettings settings, HeaderNames names, Clock clock) {
    this.settings = requireNonNull(settings, "settings is null");
    this.names = requireNonNull(names, "names is null");
    this.clock = requireNonNull(clock, "clock is null");
  }

  /**
   * The kept answer, or else the integration's, which is kept if it has one: what it throws instead
   * never is.
   */
  public Answer answer(Call call, Supplier<Answer> integration) {
    Optional<Duration> timeToLive =
        call.method().httpMethod().equals("GET")
            ? settings.of(call.method()).timeToLive()
            : Optional.empty();
    if (timeToLive.isEmpty()) {
      return integration.get();
    }
    Key key = key(call);
    return find(key)
        .orElseGet(() -> {
          Answer fresh = integration.get();
          keep(key, fresh, timeToLive.get());
          return fresh;
        });
  }

  private Key key(Call call) {
    CacheKey key = call.method().cacheKey();
    return new Key(
        key.namespace(),
        key.parameters().stream().map(parameter -> call.value(parameter, names)).toList());
  }

  private synchronized Optional<Answer> find(Key key) {
    return Optional.ofNullable(entries.get(key))
        .filter(entry -> clock.instant().isBefore(entry.expiry()))
        .map(Entry::answer);
  }

  private synchronized void keep(Key key, Answer answer, Duration timeToLive) {
    boolean kept = KEEPS_EVERY_STATUS || answer.status() == OK;
    if (!kept || answer.body().length > LARGEST_ANSWER) {
      return;
    }
    entries.remove(key);
    entries.put(key, new Entry(answer, clock.instant().plus(timeToLive)));
    if (entries.size() > CAPACITY) {
      entries.remove(entries.keySet().iterator().next());
    }
  }

  /** Values in the order of the method's key; an absent one is another than a blank one. */
  private record Key(String namespace, List<Optional<String>> values) {}

  private record Entry(Answer answer, Instant expiry) {}
}
