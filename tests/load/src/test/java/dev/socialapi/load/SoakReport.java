package dev.socialapi.load;

import dev.socialapi.e2e.system.Repository;
import dev.socialapi.report.document.MeasuredPart;
import dev.socialapi.report.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What came of a long run.
 *
 * @param run what was asked of the system
 * @param looks at it meanwhile
 */
record SoakReport(Machine machine, Run run, Looks looks) {
  private static final double MIB = 1024 * 1024;

  /** Beside the build's other results, and in the documents when asked to. */
  void write() throws IOException {
    write(Repository.work("soak"));
    if (System.getProperty("soak.docs", "").equals("update")) {
      write(Repository.documents().resolve("performance"));
      new MeasuredPart(Repository.documents().resolve("performance.md"), "soak").write(table());
    }
  }

  private void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("soak.csv"), series());
    Files.writeString(folder.resolve("soak.svg"), new SoakChart(looks).svg());
  }

  String table() {
    Latency latency = run.latency();
    return """
    | | first quarter | last quarter | growth |
    |---|--:|--:|--:|
    | memory without the database, MiB | %s |
    | memory of the database, MiB | %s |
    | threads | %s |
    | open files and connections | %s |

    %,d requests at %.0f a second: %s; p50 %d ms, p90 %d ms, p99 %d ms.

    %s
    """
        .formatted(
            cells(Look::memory, MIB),
            cells(Look::memoryOfDatabase, MIB),
            cells(Look::threads, 1),
            cells(Look::handles, 1),
            run.asked(),
            run.asked() / run.secondsUntilAnswered(),
            run.statusesInWords(),
            latency.p50(),
            latency.p90(),
            latency.p99(),
            machine.line());
  }

  private String cells(ToLongFunction<Look> what, double unit) {
    return String.format(
        Locale.ROOT,
        "%,.0f | %,.0f | %.3f",
        looks.atStart(what) / unit,
        looks.atEnd(what) / unit,
        looks.growth(what));
  }

  /** Every look, below a comment that says where. */
  private String series() {
    var text = new StringBuilder("# %s\n".formatted(machine.line()));
    text.append("second,memory,memory_of_database,threads,handles\n");
    for (Look look : looks.all()) {
      text.append(look.second()).append(',');
      text.append(look.memory()).append(',').append(look.memoryOfDatabase()).append(',');
      text.append(look.threads()).append(',').append(look.handles()).append('\n');
    }
    return text.toString();
  }
}
