package dev.socialapi.load;

import dev.socialapi.e2e.system.ProcessStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What processes hold, as Linux tells it.
 *
 * @param memory resident, in bytes
 * @param handles open files and connections
 */
record Resources(long memory, long threads, long handles) {
  static Resources of(Stream<ProcessHandle> processes) {
    return processes.map(Resources::ofOne).reduce(new Resources(0, 0, 0), Resources::plus);
  }

  private static Resources ofOne(ProcessHandle process) {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    try (Stream<Path> handles = Files.list(folder.resolve("fd"))) {
      ProcessStatus status = ProcessStatus.of(process.pid());
      return new Resources(status.memory(), status.threads(), handles.count());
    } catch (NoSuchFileException _) {
      return new Resources(0, 0, 0); // it has just ended
    } catch (IOException e) {
      throw new IllegalStateException("what process " + process.pid() + " holds", e);
    }
  }

  Resources plus(Resources other) {
    return new Resources(memory + other.memory, threads + other.threads, handles + other.handles);
  }
}
