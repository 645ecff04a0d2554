package dev.socialapi.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.load.simulation.Spike;
import dev.socialapi.report.document.MeasuredPart;
import dev.socialapi.report.machine.Machine;
import dev.socialapi.report.plot.BarChart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What was measured, for programs and, as a table, for people. */
final class LoadReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode root = JSON.createObjectNode();
  private final ArrayNode rows;
  private final Machine machine;
  private String overdone = "";
  private String lasting = "";

  LoadReport(Machine machine) {
    this.machine = machine;
    root.set("machine", JSON.valueToTree(machine.facts()));
    rows = root.putArray("simulations");
  }

  void add(Measurement measured) {
    Latency half = measured.half().latency();
    rows.addObject()
        .put("simulation", measured.simulation())
        .put("callers_per_second", Math.round(measured.capacity()))
        .put("p50_at_half", half.p50())
        .put("p90_at_half", half.p90())
        .put("p99_at_half", half.p99())
        .put("system_ms", rounded(measured.systemMillis()))
        .put("database_ms", rounded(measured.databaseMillis()));
  }

  void add(Overload overload) {
    Run meanwhile = overload.meanwhile();
    int created = overload.run().created().size();
    ObjectNode node =
        root.putObject("overload")
            .put("requests_per_second", Math.round(overload.requestsPerSecond()));
    meanwhile.statuses().forEach((status, count) -> node.put("status_" + status, count));
    node.put("seconds_to_recover", overload.secondsToRecover());
    node.put("p99_as_before", overload.boundMillis());
    node.put("acknowledged_writes", created);
    overdone =
        String.format(
            Locale.ROOT,
            "\nAt %d times that (`%s`), %,.0f requests a second for %d s: %s. It was as before %d s"
                + " later, 99 %% within %d ms; with the calm time, %,d posts were acknowledged.\n",
            Spike.FACTOR,
            Spike.OF,
            overload.requestsPerSecond(),
            meanwhile.seconds(),
            meanwhile.statusesInWords(),
            overload.secondsToRecover(),
            overload.boundMillis(),
            created);
  }

  /** What came of a rate that was wanted, however much more is sustained. */
  void add(String simulation, Run wanted) {
    Latency latency = wanted.latency();
    root.putObject("wanted")
        .put("simulation", simulation)
        .put("callers_per_second", Math.round(wanted.rate()))
        .put("seconds", wanted.seconds())
        .put("answers", latency.answers())
        .put("p50", latency.p50())
        .put("p99", latency.p99());
    lasting =
        String.format(
            Locale.ROOT,
            "\n%,.0f `%s` a second for %d s: %,d, half of them within %d ms, 99 %% within %d ms.\n",
            wanted.rate(),
            simulation,
            wanted.seconds(),
            latency.answers(),
            latency.p50(),
            latency.p99());
  }

  /** Whether what is measured is to stand in the documents. */
  static boolean isForDocuments() {
    return System.getProperty("load.docs", "").equals("update");
  }

  /** Beside the build's other results, and in the documents when asked to. */
  void write() throws IOException {
    write(Repository.work("load"));
    if (isForDocuments()) {
      write(Repository.documents().resolve("performance"));
      new MeasuredPart(Repository.documents().resolve("performance.md"), "load").write(table());
    }
  }

  private void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("load.json"), root.toPrettyString() + "\n");
    Files.writeString(folder.resolve("load.svg"), chart());
  }

  private String chart() {
    var chart = new BarChart("Latency at half of the sustained rate, ms");
    for (JsonNode row : rows) {
      String simulation = row.path("simulation").asText();
      for (String percentile : List.of("p50", "p90", "p99")) {
        chart.add(simulation, percentile, row.path(percentile + "_at_half").asDouble());
      }
    }
    return chart.svg();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private String table() {
    var text = new StringBuilder();
    text.append(
        "| simulation | sustained, callers/s | at half of it: p50, ms | p90, ms | p99, ms |");
    text.append(" processor time of a request, ms: system | database, ms |\n");
    text.append("|---|--:|--:|--:|--:|--:|--:|\n");
    for (JsonNode row : rows) {
      text.append("|");
      row.forEach(cell -> text.append(' ').append(cell.asText()).append(" |"));
      text.append('\n');
    }
    return text.append(overdone)
        .append(lasting)
        .append('\n')
        .append(machine.line())
        .append('\n')
        .toString();
  }
}
