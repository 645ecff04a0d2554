package dev.socialapi.report.plot;

import dev.socialapi.report.plot.Svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Lines, each with its name where it ends, so that those which lie on one another can be told
 * apart. A part of a drawing, of always the same size.
 */
public final class LineChart {
  public static final int WIDTH = 420;
  public static final int HEIGHT = 260;

  private static final List<String> COLORS =
      List.of("#4477aa", "#ee6677", "#228833", "#aa3377", "#997700", "#0088aa", "#bb5500", "#555");
  private static final String GRID = "#ddd";
  private static final int LEFT = 40;
  private static final int RIGHT = 210;
  private static final int TOP = 30;
  private static final int BOTTOM = 30;
  private static final int LABEL_GAP = 18;
  private static final int ROW = 13;
  private static final int TO_MIDDLE_OF_LETTERS = 4;

  /** More would hide the line that they stand on. */
  private static final int MOST_MARKS = 30;

  private final String title;
  private final boolean logarithmic;
  private final Map<String, NavigableMap<Double, Double>> series = new LinkedHashMap<>();

  private LineChart(String title, boolean logarithmic) {
    this.title = title;
    this.logarithmic = logarithmic;
  }

  /**
   * Over a logarithmic axis.
   *
   * @param title with the unit of the values
   */
  public LineChart(String title) {
    this(title, true);
  }

  /**
   * Over an axis that begins at zero and has equal steps, as time has.
   *
   * @param title with the units of both axes
   */
  public static LineChart fromZero(String title) {
    return new LineChart(title, false);
  }

  /** Adds a point of a line. */
  public LineChart add(String name, double x, double y) {
    series.computeIfAbsent(name, _ -> new TreeMap<>()).put(x, y);
    return this;
  }

  /** Draws what has been added; there must be a value above zero. */
  public void draw(Svg svg, double left, double top) {
    Axes axes = axes(left + LEFT, top + TOP);
    svg.text(left + 8, top + 16, Anchor.START, title);
    axes.draw(svg);
    Map<String, Double> labels = labels(axes);
    int i = 0;
    for (var line : series.entrySet()) {
      String color = COLORS.get(i++ % COLORS.size());
      drawLine(svg, axes, line.getValue(), color);
      double end = axes.y(line.getValue().lastEntry().getValue());
      double label = labels.getOrDefault(line.getKey(), end);
      double x = axes.right() + LABEL_GAP;
      svg.line(axes.right() + 3, end, x - 2, label, color);
      svg.text(x, label + TO_MIDDLE_OF_LETTERS, Anchor.START, line.getKey(), color);
    }
  }

  private Axes axes(double left, double top) {
    var points = series.values().stream().flatMap(line -> line.entrySet().stream()).toList();
    double first = points.stream().mapToDouble(Map.Entry::getKey).min().orElseThrow();
    double last = points.stream().mapToDouble(Map.Entry::getKey).max().orElseThrow();
    double largest = points.stream().mapToDouble(Map.Entry::getValue).max().orElseThrow();
    Scale horizontal = logarithmic ? Scale.logarithmic(first, last) : Scale.linear(last);
    return new Axes(horizontal, Scale.linear(largest), left, top);
  }

  private static void drawLine(
      Svg svg, Axes axes, NavigableMap<Double, Double> line, String color) {
    Map.Entry<Double, Double> from = line.firstEntry();
    for (var to : line.entrySet()) {
      double x = axes.x(to.getKey());
      double y = axes.y(to.getValue());
      svg.line(axes.x(from.getKey()), axes.y(from.getValue()), x, y, color);
      if (line.size() <= MOST_MARKS) {
        svg.circle(x, y, 2.5, color);
      }
      from = to;
    }
  }

  /** Where the names stand: as near to their lines' ends as they can without touching. */
  private Map<String, Double> labels(Axes axes) {
    record End(String name, double y) {}
    List<End> ends = new ArrayList<>();
    series.forEach((name, line) -> ends.add(new End(name, axes.y(line.lastEntry().getValue()))));
    ends.sort(Comparator.comparingDouble(End::y));
    var places = new double[ends.size()];
    double free = axes.top();
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(ends.get(i).y(), free);
      free = places[i] + ROW;
    }
    double limit = axes.bottom();
    Map<String, Double> labels = new LinkedHashMap<>();
    for (int i = places.length - 1; i >= 0; i--) {
      double place = Math.min(places[i], limit);
      labels.put(ends.get(i).name(), place);
      limit = place - ROW;
    }
    return labels;
  }

  /** Both axes, in their place. */
  private record Axes(Scale horizontal, Scale vertical, double left, double top) {
    double x(double value) {
      return left + horizontal.place(value) * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
      return bottom() - vertical.place(value) * (HEIGHT - TOP - BOTTOM);
    }

    double right() {
      return left + WIDTH - LEFT - RIGHT;
    }

    double bottom() {
      return top + HEIGHT - TOP - BOTTOM;
    }

    void draw(Svg svg) {
      for (double tick : horizontal.ticks()) {
        svg.line(x(tick), top, x(tick), bottom(), GRID);
        String label = horizontal.logarithmic() ? power(tick) : number(tick);
        svg.text(x(tick), bottom() + 16, Anchor.MIDDLE, label);
      }
      for (double tick : vertical.ticks()) {
        svg.line(left, y(tick), right(), y(tick), GRID);
        svg.text(left - 6, y(tick) + TO_MIDDLE_OF_LETTERS, Anchor.END, number(tick));
      }
    }

    /** Such as 10⁶. */
    private static String power(double tick) {
      return "10" + "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt((int) Math.rint(Math.log10(tick)));
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%.1f", value);
    }
  }
}
