package dev.socialapi.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Carries out a migration, or counts what it would do: segments side by side, each from where it
 * was left.
 */
public final class RunMigration {
  private final List<MigrationStore> stores;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Executor threads;

  /**
   * @param stores one for each migration that there is
   * @param threads runs as many tasks at once as it is given
   */
  public RunMigration(List<MigrationStore> stores, Clock clock, Sleeper sleeper, Executor threads) {
    this.stores = List.copyOf(stores);
    this.clock = clock;
    this.sleeper = sleeper;
    this.threads = threads;
  }

  /**
   * Goes on until all is done or time is over; then whatever has been done is noted.
   *
   * @param timeIsLeft asked before each item
   * @throws IllegalArgumentException if there is no such migration, or it was begun in another
   *     number of segments
   */
  public MigrationReport run(MigrationOrder order, BooleanSupplier timeIsLeft) {
    MigrationStore store = named(order.migration());
    List<Checkpoint> starts =
        IntStream.range(0, order.segments())
            .mapToObj(segment -> start(store, order, segment))
            .toList();
    var failed = new AtomicBoolean();
    var pass =
        new SegmentPass(
            store,
            new TokenBucket(order.itemsPerSecond(), clock, sleeper),
            order.dryRun(),
            () -> !failed.get() && timeIsLeft.getAsBoolean());
    return MigrationReport.of(sideBySide(starts, pass, failed));
  }

  private MigrationStore named(String migration) {
    return stores.stream()
        .filter(store -> store.migration().equals(migration))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no such migration: %s; there are %s"
                    .formatted(
                        migration, stores.stream().map(MigrationStore::migration).toList())));
  }

  /** Segment 0 first: where a migration was begun, that one is noted. */
  private static Checkpoint start(MigrationStore store, MigrationOrder order, int segment) {
    if (order.dryRun()) {
      return Checkpoint.start(segment, order.segments());
    }
    Checkpoint noted = store.begin(segment, order.segments());
    if (noted.segments() != order.segments()) {
      throw new IllegalArgumentException(
          "%s was begun in %d segments and cannot go on in %d"
              .formatted(order.migration(), noted.segments(), order.segments()));
    }
    return noted;
  }

  /** When one fails, the others stop where they are; then the fault is thrown. */
  private List<Checkpoint> sideBySide(
      List<Checkpoint> starts, SegmentPass pass, AtomicBoolean failed) {
    List<CompletableFuture<Checkpoint>> passes =
        starts.stream()
            .map(start ->
                CompletableFuture.supplyAsync(() -> pass.run(start), threads)
                    .whenComplete((_, fault) -> failed.compareAndSet(false, fault != null)))
            .toList();
    List<Checkpoint> ends = new ArrayList<>();
    List<RuntimeException> faults = new ArrayList<>();
    for (CompletableFuture<Checkpoint> each : passes) {
      try {
        ends.add(each.join());
      } catch (CompletionException fault) {
        faults.add(fault);
      }
    }
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
    return ends;
  }
}
