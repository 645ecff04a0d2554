package dev.socialapi.report.plot;

import dev.socialapi.report.plot.Svg.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Horizontal bars in groups, in the order of adding; one colour for each series. */
public final class BarChart {
  private static final List<String> COLORS =
      List.of("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377");
  private static final String GRID = "#ddd";
  private static final int WIDTH = 760;
  private static final int LEFT = 150;
  private static final int RIGHT = 60;
  private static final int TOP = 60;
  private static final int BAR = 14;
  private static final int GAP = 12;
  private static final int LETTERS_ABOVE_BASELINE = 11;

  private final String title;
  private final Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
  private final Set<String> series = new LinkedHashSet<>();

  /**
   * @param title with the unit of the values
   */
  public BarChart(String title) {
    this.title = title;
  }

  public BarChart add(String group, String name, double value) {
    series.add(name);
    groups.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(name, value);
    return this;
  }

  /** The chart as SVG; there must be a value above zero. */
  public String svg() {
    List<Double> values = new ArrayList<>();
    groups.values().forEach(group -> values.addAll(group.values()));
    Scale scale = Scale.linear(values.stream().mapToDouble(it -> it).max().orElseThrow());
    int bottom = TOP + values.size() * BAR + groups.size() * GAP;
    var svg = new Svg(WIDTH, bottom + 30);
    svg.text(10, 20, Anchor.START, title);
    writeLegend(svg);
    for (double tick : scale.ticks()) {
      svg.line(x(scale, tick), TOP, x(scale, tick), bottom, GRID);
      svg.text(x(scale, tick), bottom + 16, Anchor.MIDDLE, number(tick));
    }
    double y = TOP + GAP / 2.0;
    for (var group : groups.entrySet()) {
      svg.text(LEFT - 8, y + LETTERS_ABOVE_BASELINE, Anchor.END, group.getKey());
      for (var bar : group.getValue().entrySet()) {
        double end = x(scale, bar.getValue());
        svg.rectangle(LEFT, y, end - LEFT, BAR - 2, color(bar.getKey()));
        svg.text(end + 4, y + LETTERS_ABOVE_BASELINE, Anchor.START, number(bar.getValue()));
        y += BAR;
      }
      y += GAP;
    }
    return svg.write();
  }

  private void writeLegend(Svg svg) {
    double x = LEFT;
    for (String name : series) {
      svg.rectangle(x, 34, 10, 10, color(name));
      svg.text(x + 14, 43, Anchor.START, name);
      x += 30 + 7 * name.length();
    }
  }

  private String color(String name) {
    return COLORS.get(List.copyOf(series).indexOf(name) % COLORS.size());
  }

  private static double x(Scale scale, double value) {
    return LEFT + scale.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private static String number(double value) {
    boolean whole = value >= 10 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%.2f", value);
  }
}
