package dev.socialapi.e2e.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What Linux tells of a process ({@code /proc/…/status}); zero once it has ended. */
public record ProcessStatus(List<String> lines) {
  private static final long KIB = 1_024;

  public ProcessStatus {
    lines = List.copyOf(lines);
  }

  /**
   * As it is now.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  public static ProcessStatus of(long process) throws IOException {
    return new ProcessStatus(
        Files.readAllLines(Path.of("/proc", Long.toString(process), "status")));
  }

  /** Resident memory, in bytes. */
  public long memory() {
    return number("VmRSS:") * KIB;
  }

  public long threads() {
    return number("Threads:");
  }

  private long number(String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
