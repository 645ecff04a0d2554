package dev.socialapi.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class BarChartTest {
  /** A bar's width and colour; the legend's squares are smaller. */
  private static final Pattern BAR =
      Pattern.compile("<rect [^>]*width=\"([\\d.]+)\" height=\"12.0\" fill=\"([^\"]+)\"");

  private final BarChart chart =
      new BarChart("Times, ms")
          .add("reads", "p50", 10)
          .add("reads", "p99", 40)
          .add("writes", "p50", 20);

  @Test
  void barsAreAsLongAsTheirValuesAreLarge_inTheOrderOfAdding() {
    List<Double> widths = bars(1).stream().map(Double::valueOf).toList();

    assertThat(widths).hasSize(3);
    assertThat(widths.get(1)).isEqualTo(4 * widths.get(0));
    assertThat(widths.get(2)).isEqualTo(2 * widths.get(0));
  }

  @Test
  void seriesHasOneColour_inEveryGroup() {
    List<String> colors = bars(2);

    assertThat(colors.get(0)).isEqualTo(colors.get(2)).isNotEqualTo(colors.get(1));
  }

  @Test
  void namesAreText_whateverIsInThem() throws Exception {
    String svg = new BarChart("a < b").add("x & y", "<p>", 1).svg();

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));

    assertThat(document.getDocumentElement().getTextContent()).contains("a < b", "x & y", "<p>");
  }

  private List<String> bars(int group) {
    return BAR.matcher(chart.svg()).results().map(match -> match.group(group)).toList();
  }
}
