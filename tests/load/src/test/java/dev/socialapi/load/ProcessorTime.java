package dev.socialapi.load;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time that a local system has taken since its start.
 *
 * @param system gateway and functions, and the user pool
 * @param database of DynamoDB Local
 */
record ProcessorTime(Duration system, Duration database) {
  private static final double NANOS_PER_MILLI = 1e6;

  static ProcessorTime of(Processes processes) {
    return new ProcessorTime(sum(processes.system()), sum(processes.database()));
  }

  ProcessorTime minus(ProcessorTime before) {
    return new ProcessorTime(system.minus(before.system), database.minus(before.database));
  }

  /** Milliseconds of one of so many. */
  static double each(Duration all, int number) {
    return all.toNanos() / NANOS_PER_MILLI / number;
  }

  private static Duration sum(Stream<ProcessHandle> processes) {
    return processes
        .flatMap(it -> it.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
