package dev.socialapi.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.functions.Cost;
import dev.socialapi.report.machine.Machine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Row ROW = new Row(Group.ITEM, "getPost", Kind.POSTS);
  private static final Machine MACHINE = new Machine(LocalDate.EPOCH, "processor", 1, "java", 0);

  @Test
  void oneCostIsThatOfAllLargeSizes_whateverTheSmallOneCosts() {
    assertThat(results(1, 2, 2, 2).costsOfMany(ROW)).hasSize(1);
  }

  @Test
  void costsDiffer_whenOneBetweenThemDoes() {
    assertThat(results(1, 2, 3, 2).costsOfMany(ROW)).hasSize(2);
  }

  private static Results results(int... requests) {
    List<Sample> samples = IntStream.of(requests).mapToObj(ResultsTest::sample).toList();
    return new Results(
        MACHINE, new Sizes(1_000_000, 10), Map.of(ROW, samples), Map.of(ROW, samples));
  }

  private static Sample sample(int requests) {
    var sample = new Sample();
    sample.add(new Cost(requests, 0, 0), 1);
    return sample;
  }
}
