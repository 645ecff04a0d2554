package dev.socialapi.bench.coldstart;

import java.util.concurrent.CompletableFuture;

/** What a process takes from the moment when this was made: of time, and of its processor's. */
final class StopWatch {
  private final CompletableFuture<CpuClock> clock = new CompletableFuture<>();
  private volatile long start = System.nanoTime();
  private volatile double cpuAtStart;

  void watch(long process) {
    clock.complete(CpuClock.of(process));
  }

  /** Begins once more: what came before belongs to a snapshot. */
  void restart() {
    cpuAtStart = clock.join().millis();
    start = System.nanoTime();
  }

  /** In milliseconds. */
  double elapsed() {
    return (System.nanoTime() - start) / 1e6;
  }

  /** In milliseconds. */
  double cpu() {
    return clock.join().millis() - cpuAtStart;
  }
}
