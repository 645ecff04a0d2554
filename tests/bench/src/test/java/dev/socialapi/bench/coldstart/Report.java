package dev.socialapi.bench.coldstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.report.plot.BarChart;
import java.util.Locale;

/** What was measured, for people and for programs. */
record Report(Results results) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A row for each function, a column for each figure; below them the machine. */
  String table() {
    var text = new StringBuilder("| function | deployed as |");
    for (Figure figure : Figure.values()) {
      text.append(' ').append(figure.title()).append(" |");
    }
    text.append("\n|---|---|").append("--:|".repeat(Figure.values().length)).append('\n');
    for (Sample sample : results.samples()) {
      text.append(
          "| %s | %s |".formatted(sample.subject().name(), sample.subject().layout().name()));
      for (Figure figure : Figure.values()) {
        text.append(' ').append(figure.text(sample, results)).append(" |");
      }
      text.append('\n');
    }
    return text.append('\n').append(results.machine().line()).append('\n').toString();
  }

  /** The same figures by name, and every single life. */
  String json() {
    ObjectNode root = JSON.createObjectNode();
    root.set("machine", JSON.valueToTree(results.machine().facts()));
    root.put("warming", results.plan().warming());
    var functions = root.putArray("functions");
    for (Sample sample : results.samples()) {
      ObjectNode node = functions.addObject();
      node.put("function", sample.subject().name());
      node.put("layout", sample.subject().layout().name());
      for (Figure figure : Figure.values()) {
        node.put(figure.name().toLowerCase(Locale.ROOT), figure.of(sample, results));
      }
      node.put("failed_starts", sample.failures().size());
      var lives = node.putArray("lives");
      for (Life life : sample.lives()) {
        lives
            .addObject()
            .put("init", life.init())
            .put("first", life.first())
            .put("cpu", life.cpu())
            .put("resident_mib", life.residentMib())
            .put("warm_p50", life.warmMedian());
      }
    }
    return root.toPrettyString() + "\n";
  }

  /** The processor time of each function, as bars. */
  String chart() {
    var chart = new BarChart("Processor time of a cold start and its first invocation, ms");
    for (Sample sample : results.samples()) {
      Subject subject = sample.subject();
      chart.add(subject.name(), subject.layout().name(), sample.median(Life::cpu));
    }
    return chart.svg();
  }
}
