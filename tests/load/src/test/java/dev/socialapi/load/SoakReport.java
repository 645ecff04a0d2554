package dev.socialapi.load;

import dev.socialapi.e2e.system.Repository;
import dev.socialapi.report.document.MeasuredPart;
import dev.socialapi.report.machine.Machine;
import dev.socialapi.report.spread.Quantiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What a system held in the course of a run.
 *
 * @param run what was asked of it meanwhile
 * @param looks at it, in equal intervals, once it had warmed up
 */
record SoakReport(Machine machine, Run run, List<Look> looks) {
  private static final double MIB = 1024 * 1024;
  private static final int QUARTERS = 4;

  /** The median of the last quarter over that of the first one. */
  double growth(ToLongFunction<Look> what) {
    return atEnd(what) / atStart(what);
  }

  /** Beside the build's other results, and in the documents when asked to. */
  void write() throws IOException {
    Files.writeString(Repository.work("soak").resolve("soak.csv"), series());
    if (System.getProperty("load.docs", "").equals("update")) {
      Path documents = Repository.documents();
      Files.writeString(documents.resolve("performance/soak.csv"), series());
      new MeasuredPart(documents.resolve("performance.md"), "soak").write(table());
    }
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

    %,d requests at %.0f a second, statuses `%s`; p50 %d ms, p90 %d ms, p99 %d ms.

    %s
    """
        .formatted(
            cells(Look::memory, MIB),
            cells(Look::memoryOfDatabase, MIB),
            cells(Look::threads, 1),
            cells(Look::handles, 1),
            run.asked(),
            run.asked() / run.secondsUntilAnswered(),
            run.statuses(),
            latency.p50(),
            latency.p90(),
            latency.p99(),
            machine.line());
  }

  private String cells(ToLongFunction<Look> what, double unit) {
    return String.format(
        Locale.ROOT,
        "%,.0f | %,.0f | %.3f",
        atStart(what) / unit,
        atEnd(what) / unit,
        growth(what));
  }

  /** Every look, below a comment that says where. */
  private String series() {
    var text = new StringBuilder("# %s\n".formatted(machine.line()));
    text.append("memory,memory_of_database,threads,handles\n");
    for (Look look : looks) {
      text.append(look.memory()).append(',').append(look.memoryOfDatabase()).append(',');
      text.append(look.threads()).append(',').append(look.handles()).append('\n');
    }
    return text.toString();
  }

  private double atStart(ToLongFunction<Look> what) {
    return median(quarter(0), what);
  }

  private double atEnd(ToLongFunction<Look> what) {
    return median(quarter(QUARTERS - 1), what);
  }

  private List<Look> quarter(int index) {
    int length = looks.size() / QUARTERS;
    return looks.subList(index * length, (index + 1) * length);
  }

  private static double median(List<Look> looks, ToLongFunction<Look> what) {
    return Quantiles.of(looks.stream().mapToDouble(what::applyAsLong)).median();
  }
}
