package dev.socialapi.e2e.coverage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.socialapi.e2e.http.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How often each documented answer was seen, and what that leaves open. */
final class Matrix {
  private final SortedSet<Outcome> documented;
  private final SortedMap<Outcome, Long> rows = new TreeMap<>();
  private final SortedMap<Outcome, String> holes;

  /**
   * Counts what was {@code seen} for its operation, and once more for the gateway if it can be its.
   */
  Matrix(Documented documented, Map<Outcome, Long> seen, SortedMap<Outcome, String> holes) {
    this.holes = holes;
    this.documented = documented.ofOperations();
    SortedSet<Outcome> gateway = documented.ofGateway();
    this.documented.forEach(outcome -> rows.put(outcome, 0L));
    gateway.forEach(outcome -> rows.put(outcome, 0L));
    seen.forEach((outcome, times) -> {
      rows.merge(outcome, times, Long::sum);
      Outcome anyones = new Outcome(Documented.GATEWAY, outcome.status(), outcome.code());
      if (gateway.contains(anyones)) {
        rows.merge(anyones, times, Long::sum);
      }
    });
  }

  /** What has to be seen, was not, and is no hole. */
  List<Outcome> missing() {
    return rows(
        row -> isRequired(row) && rows.getOrDefault(row, 0L) == 0L && !holes.containsKey(row));
  }

  /** Holes that are none: what they name was seen, or need not be. */
  List<Outcome> staleHoles() {
    return holes.keySet().stream()
        .filter(hole -> !isRequired(hole) || rows.getOrDefault(hole, 1L) > 0)
        .toList();
  }

  List<Outcome> undocumented() {
    return rows(row ->
        !documented.contains(row)
            && !row.operation().equals(Documented.GATEWAY)
            && !row.operation().equals(Outcome.NO_OPERATION));
  }

  /** Functions throw every fault: those, 401 and 429 are the gateway's, one for all operations. */
  private static boolean isRequired(Outcome row) {
    return row.operation().equals(Documented.GATEWAY)
        || (row.status() < 500 && row.status() != 401 && row.status() != 429);
  }

  private List<Outcome> rows(Predicate<Outcome> filter) {
    return rows.keySet().stream().filter(filter).toList();
  }

  /** As Markdown, an operation a line, and as JSON, an outcome an object. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("contract-coverage.md"), markdown());
    Files.writeString(folder.resolve("contract-coverage.json"), json() + "\n");
  }

  private String json() throws IOException {
    List<Map<String, Object>> objects = new ArrayList<>();
    rows.forEach((row, times) -> {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("operation", row.operation());
      object.put("status", row.status());
      object.put("code", row.code());
      object.put("required", isRequired(row));
      object.put("seen", times);
      if (holes.containsKey(row)) {
        object.put("hole", holes.get(row));
      }
      objects.add(object);
    });
    return new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValueAsString(objects);
  }

  private String markdown() {
    SortedSet<Integer> statuses = new TreeSet<>();
    SortedSet<String> operations = new TreeSet<>();
    rows.keySet()
        .forEach(row -> {
          statuses.add(row.status());
          operations.add(row.operation());
        });
    var text = new StringBuilder("# Contract coverage\n\n");
    text.append(
            "How often the end-to-end tests were answered what. `0` was never seen; `–` need not")
        .append(" be, as the gateway's line stands for all.\n\n| |");
    statuses.forEach(status -> text.append(' ').append(status).append(" |"));
    text.append("\n|---|").append("---|".repeat(statuses.size())).append('\n');
    for (String operation : operations) {
      text.append("| ").append(operation).append(" |");
      statuses.forEach(status -> text.append(' ').append(cell(operation, status)).append(" |"));
      text.append('\n');
    }
    text.append("\n## Holes\n\n");
    holes.forEach((row, reason) -> text.append("- `%s`: %s%n".formatted(row, reason)));
    return text.toString();
  }

  private String cell(String operation, int status) {
    List<String> parts = new ArrayList<>();
    rows.forEach((row, times) -> {
      if (row.operation().equals(operation) && row.status() == status) {
        String count = times == 0L && !isRequired(row) ? "–" : times.toString();
        parts.add((row.code() + " " + count).strip());
      }
    });
    return String.join("<br>", parts);
  }
}
