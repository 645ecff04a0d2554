package dev.socialapi.load;

import dev.socialapi.load.simulation.Spike;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Too much for some time, with a calm time before and after it.
 *
 * @param run what came of it, of {@link Spike}
 */
record Overload(Run run) {
  /** So many times the p99 of before is as before. */
  private static final int TOLERANCE = 2;

  private static final int SECONDS_JUDGED = 5;

  /** However quick it was before: of few answers in a second, one is the 99th of a hundred. */
  private static final long LEAST_BOUND_MILLIS = 100;

  /**
   * Seconds from the end of the overload until one from which on all is answered, and 99 % of it
   * within {@link #boundMillis()}, in it and in most of the {@value #SECONDS_JUDGED} that it
   * begins: a busy machine stalls for one now and then. As many as were watched, if there is none.
   */
  long secondsToRecover() {
    long bound = boundMillis();
    long last = Spike.AFTER.toSeconds();
    return LongStream.rangeClosed(0, last - SECONDS_JUDGED)
        .filter(second -> isAsBefore(second, bound))
        .findFirst()
        .orElse(last);
  }

  private boolean isAsBefore(long second, long bound) {
    long quick =
        LongStream.range(second, second + SECONDS_JUDGED)
            .filter(each -> isQuick(each, bound))
            .count();
    return isQuick(second, bound)
        && quick > SECONDS_JUDGED / 2
        && between(after(second), Long.MAX_VALUE).stream().allMatch(Sample::isSuccess);
  }

  private boolean isQuick(long second, long bound) {
    List<Sample> inIt = between(after(second), after(second + 1));
    return !inIt.isEmpty() && Latency.of(inIt).p99() <= bound;
  }

  /**
   * What counts as before: twice the p99 of then, 100 ms if that is more, and never more than what
   * {@linkplain Run#isSustained() is sustained}.
   */
  long boundMillis() {
    // The first request is late, and the overload is not.
    long warm = start() + Spike.APPROACH.toMillis();
    long before = Latency.of(between(warm, calm() - 1_000)).p99();
    return Math.clamp(TOLERANCE * before, LEAST_BOUND_MILLIS, Run.MOST_MILLIS);
  }

  /** What was sent while too much was asked, answered or not. */
  Run meanwhile() {
    List<Sample> samples = between(calm(), over());
    return new Run(run.rate(), run.seconds(), samples.size(), samples, run.created());
  }

  double requestsPerSecond() {
    return (double) meanwhile().asked() / run.seconds();
  }

  /** The share of all requests that were answered with a fault. */
  double faults() {
    return (double) run.samples().stream().filter(Sample::isFault).count() / run.samples().size();
  }

  private long start() {
    return run.samples().stream().mapToLong(Sample::start).min().orElseThrow();
  }

  private long calm() {
    return start() + Spike.BEFORE.toMillis();
  }

  private long over() {
    return calm() + run.seconds() * 1_000L;
  }

  private long after(long second) {
    return over() + second * 1_000;
  }

  private List<Sample> between(long from, long to) {
    return run.samples().stream().filter(s -> s.start() >= from && s.start() < to).toList();
  }
}
