package dev.socialapi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Meters what one function asks of the table, by DynamoDB's own account. Thread-safe: some
 * operations ask for several things at once.
 *
 * <p>A refused write is counted as a request; the units that it costs all the same are in no
 * answer, so they are missing here. What the SDK repeats by itself is one request.
 */
public final class TableMeter {
  private int requests;
  private double readUnits;
  private double writeUnits;

  /** What was metered since this was last asked, which is forgotten with it. */
  public synchronized TableUsage take() {
    var usage = new TableUsage(requests, readUnits, writeUnits);
    requests = 0;
    readUnits = 0;
    writeUnits = 0;
    return usage;
  }

  synchronized void request() {
    requests++;
  }

  synchronized void read(List<ConsumedCapacity> consumed) {
    for (ConsumedCapacity capacity : consumed) {
      readUnits += units(capacity);
    }
  }

  synchronized void read(@Nullable ConsumedCapacity consumed) {
    readUnits += units(consumed);
  }

  synchronized void written(List<ConsumedCapacity> consumed) {
    for (ConsumedCapacity capacity : consumed) {
      writeUnits += units(capacity);
    }
  }

  synchronized void written(@Nullable ConsumedCapacity consumed) {
    writeUnits += units(consumed);
  }

  private static double units(@Nullable ConsumedCapacity consumed) {
    return consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
  }
}
