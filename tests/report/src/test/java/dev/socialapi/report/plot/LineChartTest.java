package dev.socialapi.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineChartTest {
  private static final double LETTERS = 12;
  private static final Pattern NAME =
      Pattern.compile("<text x=\"([\\d.]+)\" y=\"([\\d.]+)\"[^>]*>line \\d+</text>");
  private static final Pattern SEGMENT =
      Pattern.compile("<line x1=\"([\\d.]+)\"[^>]*stroke=\"#4477aa\"");
  private static final Pattern POINT = Pattern.compile("<circle cx=\"([\\d.]+)\"");

  @Test
  void namesDoNotTouch_whereLinesLieOnOneAnother() {
    var chart = new LineChart("All the same");
    for (int line = 0; line < 15; line++) {
      chart.add("line " + line, 10, 1).add("line " + line, 1000, 1);
    }

    List<Double> names = numbers(NAME, 2, draw(chart));

    assertThat(names).hasSize(15);
    for (int i = 1; i < names.size(); i++) {
      assertThat(names.get(i) - names.get(i - 1)).isGreaterThanOrEqualTo(LETTERS);
    }
    assertThat(names).allMatch(y -> y > LETTERS && y <= LineChart.HEIGHT);
  }

  @Test
  void powersOfTenAreEquallyFarApart() {
    var chart = new LineChart("Growing").add("line 1", 10, 1).add("line 1", 100, 2);

    List<Double> points = numbers(POINT, 1, draw(chart.add("line 1", 1000, 3)));

    assertThat(points.get(2) - points.get(1)).isEqualTo(points.get(1) - points.get(0));
  }

  @Test
  void equalStepsAreEquallyFarApart_whenTheAxisBeginsAtZero() {
    var chart = LineChart.fromZero("In the course of time");
    chart.add("line 1", 0, 1).add("line 1", 10, 2);

    List<Double> points = numbers(POINT, 1, draw(chart.add("line 1", 20, 3)));

    assertThat(points.get(2) - points.get(1)).isEqualTo(points.get(1) - points.get(0));
  }

  @Test
  void pointsAreNotMarked_whereTheyAreManyAndTheLineIsEnough() {
    var chart = LineChart.fromZero("Looked at often");
    for (int time = 0; time < 180; time++) {
      chart.add("line 1", time, 1);
    }

    String svg = draw(chart);

    assertThat(svg).doesNotContain("<circle");
    assertThat(numbers(SEGMENT, 1, svg)).hasSizeGreaterThanOrEqualTo(180);
  }

  private static String draw(LineChart chart) {
    var svg = new Svg(LineChart.WIDTH, LineChart.HEIGHT);
    chart.draw(svg, 0, 0);
    return svg.write();
  }

  private static List<Double> numbers(Pattern pattern, int group, String svg) {
    return pattern
        .matcher(svg)
        .results()
        .map(match -> Double.parseDouble(match.group(group)))
        .sorted()
        .toList();
  }
}
