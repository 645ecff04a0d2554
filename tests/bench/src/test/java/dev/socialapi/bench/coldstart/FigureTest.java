package dev.socialapi.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.socialapi.report.machine.Machine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A busy moment, in the second of three rounds, meets all functions. */
class FigureTest {
  private static final Machine MACHINE = new Machine(LocalDate.EPOCH, "processor", 1, "java", 0);

  private final Sample getItem = sample(Subjects.GET_ITEM, 100, 500, 120);
  private final Sample usual = sample(Subjects.USUAL, 200, 1_000, 180);
  private final Sample getPost = sample("getPost", 120, 550, 130);
  private final Results results =
      new Results(MACHINE, new Plan(List.of("getPost"), 3, 0), List.of(getItem, usual, getPost));

  @Test
  void timesAreMediansOfLives() {
    assertThat(Figure.CPU.of(getPost, results)).isEqualTo(130);
  }

  @Test
  void ratiosAreMediansOfThoseWithinRounds() {
    assertThat(Figure.CPU_TO_GET_ITEM.of(getPost, results)).isCloseTo(550 / 500.0, within(1e-9));
    assertThat(Figure.CPU_TO_USUAL.of(getPost, results)).isCloseTo(120 / 200.0, within(1e-9));
    assertThat(Figure.WARM_TO_GET_ITEM.of(getPost, results)).isCloseTo(550 / 500.0, within(1e-9));
  }

  @Test
  void textHasTheDecimalsThatCount() {
    assertThat(Figure.CPU.text(usual, results)).isEqualTo("200");
    assertThat(Figure.CPU_TO_USUAL.text(getPost, results)).isEqualTo("0.60");
  }

  private static Sample sample(String name, double... cpu) {
    var layout = new Layout(Layouts.ZIP, Path.of("folder"), List.of(), false);
    var subject = new Subject(name, layout, "handler", Map.of(), () -> "{}", "200");
    List<Life> lives =
        DoubleStream.of(cpu).mapToObj(it -> new Life(0, 0, it, 0, List.of(it, it, it))).toList();
    return new Sample(subject, List.of(), lives, List.of());
  }
}
