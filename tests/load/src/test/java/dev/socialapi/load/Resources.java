package dev.socialapi.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes hold, as Linux tells it.
 *
 * @param memory resident, in bytes
 * @param handles open files and connections
 */
record Resources(long memory, long threads, long handles) {
  private static final long KIB = 1_024;

  static Resources of(Stream<ProcessHandle> processes) {
    return processes.map(Resources::ofOne).reduce(new Resources(0, 0, 0), Resources::plus);
  }

  private static Resources ofOne(ProcessHandle process) {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    try (Stream<Path> handles = Files.list(folder.resolve("fd"))) {
      List<String> status = Files.readAllLines(folder.resolve("status"));
      return new Resources(
          number(status, "VmRSS:") * KIB, number(status, "Threads:"), handles.count());
    } catch (NoSuchFileException _) {
      return new Resources(0, 0, 0); // it has just ended
    } catch (IOException e) {
      throw new IllegalStateException("what process " + process.pid() + " holds", e);
    }
  }

  private static long number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  Resources plus(Resources other) {
    return new Resources(memory + other.memory, threads + other.threads, handles + other.handles);
  }
}
