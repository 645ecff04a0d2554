package dev.socialapi.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Processor time that a local system has taken since its start.
 *
 * @param system gateway and functions, and the user pool
 * @param database of DynamoDB Local
 */
record ProcessorTime(Duration system, Duration database) {
  private static final String DATABASE = "DynamoDbLocalMain";
  private static final double NANOS_PER_MILLI = 1e6;

  static ProcessorTime of(ProcessHandle process) {
    return new ProcessorTime(
        sum(process, other -> !isDatabase(other)), sum(process, ProcessorTime::isDatabase));
  }

  ProcessorTime minus(ProcessorTime before) {
    return new ProcessorTime(system.minus(before.system), database.minus(before.database));
  }

  /** Milliseconds of one of so many. */
  static double each(Duration all, int number) {
    return all.toNanos() / NANOS_PER_MILLI / number;
  }

  private static Duration sum(ProcessHandle process, Predicate<ProcessHandle> which) {
    return Stream.concat(Stream.of(process), process.descendants())
        .filter(which)
        .flatMap(it -> it.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** By its whole command, of which Java shows no more than the beginning. */
  private static boolean isDatabase(ProcessHandle process) {
    try {
      Path command = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(command).contains(DATABASE);
    } catch (IOException _) {
      return false; // it has just ended
    }
  }
}
