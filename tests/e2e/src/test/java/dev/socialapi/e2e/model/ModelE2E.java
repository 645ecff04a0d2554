package dev.socialapi.e2e.model;

import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The system agrees with the model after every step. {@code -Dmodel.seed=SEED} repeats a history,
 * {@code -Dmodel.steps=N} makes it longer; at night there are more of them ({@code
 * -Dmodel.seeds=N}), and all are long.
 */
@Execution(CONCURRENT)
class ModelE2E {
  private static final int STEPS = Integer.getInteger("model.steps", 300);

  private static final int NIGHTLY_SEEDS = Integer.getInteger("model.seeds", 2);
  private static final int NIGHTLY_STEPS = 2_000;

  /** The same history at every build, beside the random one. */
  private static final long FIXED_SEED = 2026;

  private static final int STEPS_WITHOUT_WORKERS = 250;

  static LongStream seeds() {
    return Optional.ofNullable(Long.getLong("model.seed"))
        .map(LongStream::of)
        .orElseGet(() -> LongStream.of(new Random().nextLong()));
  }

  static LongStream nightlySeeds() {
    return new Random().longs(NIGHTLY_SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheModel(long seed) {
    run(seed, STEPS);
  }

  /** One after the other: each has a system of its own. */
  @Tag("nightly")
  @Execution(SAME_THREAD)
  @ParameterizedTest
  @MethodSource("nightlySeeds")
  void agreesWithTheModel_forLong(long seed) {
    run(seed, NIGHTLY_STEPS);
  }

  /** On a system of its own, so that nobody else's posts come between. */
  private static void run(long seed, int steps) {
    System.out.println("model.seed=" + seed);
    try (RunningSystem system = RunningSystem.start(Repository.assembly(), "model-" + seed)) {
      History.of(system, seed).run(steps);
    }
  }

  /** No list or read ever shows what has lost its root, though nobody cleans up behind deletes. */
  @Test
  void agreesWithTheModel_whenTheWorkersAreOff() {
    try (RunningSystem idle =
        RunningSystem.start(Repository.assembly(), "model-without-workers", "-Dworkers=off")) {
      History.withLastingAccounts(idle, FIXED_SEED).run(STEPS_WITHOUT_WORKERS);
    }
  }
}
