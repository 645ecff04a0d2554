package dev.socialapi.e2e.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the tests of this run have been answered, and how often. Safe for many threads. */
public final class Seen {
  private static final Map<Outcome, Long> OUTCOMES = new ConcurrentHashMap<>();

  private Seen() {}

  static void record(Outcome outcome) {
    OUTCOMES.merge(outcome, 1L, Long::sum);
  }

  public static Map<Outcome, Long> outcomes() {
    return new TreeMap<>(OUTCOMES);
  }
}
