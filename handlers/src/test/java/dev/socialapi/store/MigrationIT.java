package dev.socialapi.store;

import static dev.socialapi.People.AT_NOON;

import dev.socialapi.migration.MigrationOrder;
import dev.socialapi.migration.MigrationReport;
import dev.socialapi.migration.RunMigration;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class MigrationIT {
  private static final MigrationOrder ORDER = new MigrationOrder("schema-2", false, 4, 10_000);
  private static final Executor THREADS = task -> new Thread(task).start();

  private final LocalTable local = new LocalTable();

  @Test
  void probe() {
    long t0 = System.nanoTime();
    local.putAll(Version1.items(10_000));
    long t1 = System.nanoTime();
    MigrationReport report = migration(local.table()).run(ORDER, () -> true);
    long t2 = System.nanoTime();
    System.out.println(
        "PROBE put " + (t1 - t0) / 1000000 + " migrate " + (t2 - t1) / 1000000 + " " + report);
    long t3 = System.nanoTime();
    local.items();
    System.out.println("PROBE scan " + (System.nanoTime() - t3) / 1000000);
  }

  private static RunMigration migration(Table table) {
    return new RunMigration(new DynamoMigrationStore(table), AT_NOON, _ -> {}, THREADS);
  }
}
