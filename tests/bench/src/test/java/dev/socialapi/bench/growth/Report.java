package dev.socialapi.bench.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.socialapi.functions.Cost;
import dev.socialapi.report.machine.Machine;
import dev.socialapi.report.plot.LineChart;
import dev.socialapi.report.plot.Svg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What was measured, for people and for programs. */
record Report(Results results) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Counts that differ stand side by side, in the order of the sizes; the machine comes last. */
  String table() {
    var text =
        new StringBuilder("| operation | beside up to | requests | read units | write units |");
    for (int size : results.sizes().steps()) {
      text.append(number(" ms at %,d |", size));
    }
    text.append(number(" to a table of %,d |\n|---|---|--:|--:|--:|", Sizes.MANY));
    results.sizes().steps().forEach(_ -> text.append("--:|"));
    text.append("--:|\n");
    for (Group group : Group.values()) {
      text.append("| **").append(group.words()).append("** |").append(" |".repeat(5));
      results.sizes().steps().forEach(_ -> text.append(" |"));
      text.append('\n');
      rows(group).forEach(row -> text.append(line(row)));
    }
    return text.append('\n').append(results.machine().line()).append('\n').toString();
  }

  private String line(Row row) {
    var text = new StringBuilder("| " + row.name() + " | ");
    text.append(number("%,d ", results.sizes().most(row.beside())) + row.beside().words() + " |");
    text.append(counts(row, cost -> number("%d", cost.requests())));
    text.append(counts(row, cost -> number("%.1f", cost.readUnits())));
    text.append(counts(row, cost -> number("%.1f", cost.writeUnits())));
    for (Sample sample : results.samples(row)) {
      text.append(number(" %.1f |", sample.median()));
    }
    return text.append(number(" %.2f |\n", results.slower(row))).toString();
  }

  private String counts(Row row, Function<Cost, String> count) {
    List<String> all =
        results.samples(row).stream().map(sample -> count.apply(sample.cost())).toList();
    List<String> cells = all.stream().distinct().count() == 1 ? all.subList(0, 1) : all;
    return " " + String.join(", ", cells) + " |";
  }

  /** The same figures, and how they are spread. */
  String json() {
    record Figures(int size, int beside, Cost cost, double median, double p90) {}
    record Measured(String operation, String asked, String beside, List<Figures> sizes) {}
    record All(Machine machine, List<Measured> operations) {}
    List<Measured> operations = new ArrayList<>();
    results
        .samples()
        .forEach((row, samples) -> {
          List<Figures> figures = new ArrayList<>();
          for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            int size = results.sizes().steps().get(i);
            figures.add(
                new Figures(
                    size,
                    results.sizes().of(row.beside(), size),
                    sample.cost(),
                    sample.median(),
                    sample.quantile(0.9)));
          }
          operations.add(
              new Measured(row.name(), row.group().words(), row.beside().words(), figures));
        });
    try {
      return JSON.writeValueAsString(new All(results.machine(), operations)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A row for each group; in it requests, capacity units and times. */
  String chart() {
    var svg = new Svg(3 * LineChart.WIDTH, Group.values().length * LineChart.HEIGHT);
    for (Group group : Group.values()) {
      double top = group.ordinal() * LineChart.HEIGHT;
      lines(group, "table requests", sample -> sample.cost().requests()).draw(svg, 0, top);
      lines(group, "capacity units", sample -> units(sample.cost()))
          .draw(svg, LineChart.WIDTH, top);
      lines(group, "median, ms", Sample::median).draw(svg, 2 * LineChart.WIDTH, top);
    }
    return svg.write();
  }

  private LineChart lines(Group group, String unit, ToDoubleFunction<Sample> value) {
    var chart = new LineChart("%s: %s".formatted(group.words(), unit));
    for (Row row : rows(group)) {
      List<Sample> samples = results.samples(row);
      for (int i = 0; i < samples.size(); i++) {
        chart.add(row.name(), results.sizes().steps().get(i), value.applyAsDouble(samples.get(i)));
      }
    }
    return chart;
  }

  private List<Row> rows(Group group) {
    return results.samples().keySet().stream().filter(row -> row.group() == group).toList();
  }

  private static double units(Cost cost) {
    return cost.readUnits() + cost.writeUnits();
  }

  private static String number(String format, Object number) {
    return String.format(Locale.ROOT, format, number);
  }
}
