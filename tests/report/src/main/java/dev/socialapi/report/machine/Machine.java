package dev.socialapi.report.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where and when something was measured.
 *
 * @param load of the last minute, when it began: what others do there makes times longer
 */
public record Machine(LocalDate day, String processor, int processors, String java, double load) {
  public static Machine here() throws IOException {
    return new Machine(
        LocalDate.now(ZoneOffset.UTC),
        processorName(),
        ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
        System.getProperty("java.vendor.version") + " " + Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processorName() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.replaceFirst(".*: ", ""))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
