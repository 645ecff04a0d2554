package dev.socialapi.report.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

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

  /** By name, as they stand beside what was measured. */
  public Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("day", day.toString());
    facts.put("processor", processor);
    facts.put("processors", processors);
    facts.put("java", java);
    facts.put("load", load);
    return facts;
  }

  /** The same for people: a line below a table. */
  public String line() {
    return String.format(
        Locale.ROOT,
        "Measured on %s: %s, %d %s, JDK %s, load %.1f when it began.",
        day,
        processor,
        processors,
        processors == 1 ? "processor" : "processors",
        java,
        load);
  }

  private static String processorName() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.replaceFirst(".*: ", ""))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
