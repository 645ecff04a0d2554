package dev.socialapi.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.e2e.functions.ClassBudget;
import dev.socialapi.e2e.turn.Turn;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cold starts against their budgets: counts, and ratios within one run, since times belong to the
 * machine. What was measured stands in {@code target/bench} afterwards, and with {@code
 * -Dbench.docs=update} in the documents.
 */
@EnabledOnOs(OS.LINUX)
class ColdStartIT {
  private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

  /** To the usual libraries' processor time, without a snapshot; the budget is 0.60. */
  private static final double MOST_OF_USUAL = 0.70;

  /** The same from an image with a trained cache; the budget is 0.30. */
  private static final double MOST_OF_USUAL_IN_IMAGE = 0.40;

  private static Results results;

  @BeforeAll
  static void measure() throws Exception {
    try (var _ = Turn.take()) {
      results = new ColdStart(FOLDER, Integer.getInteger("bench.lives", 5)).measure();
    }
    var report = new Report(results);
    var publication = new Publication(report);
    publication.write(FOLDER);
    if (System.getProperty("bench.docs", "").equals("update")) {
      publication.writeDocuments();
    }
    System.out.println(report.table());
  }

  static Stream<String> functions() {
    return Stream.concat(
        Subjects.OPERATIONS.stream().map(Operation::id), Stream.of(Subjects.AUTHORIZER));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void loadsNoMoreClasses(String function) {
    assertThat(results.of(function, Layouts.ZIP).classes())
        .hasSizeLessThanOrEqualTo(budget(function).classes());
  }

  private static ClassBudget budget(String function) {
    return Operation.byId(function).map(ClassBudget::of).orElse(ClassBudget.AUTHORIZER);
  }

  /** It would be by way of a temporary file, after another process was asked for the platform. */
  @ParameterizedTest
  @MethodSource("functions")
  void nativeLibraryIsLoadedFromItsPlace(String function) {
    assertThat(results.of(function, Layouts.ZIP).classes())
        .contains("software.amazon.awssdk.crt.CRT")
        .doesNotContain("software.amazon.awssdk.crt.internal.ExtractLib");
  }

  /** Processor time, to that of a bare GetItem. */
  @ParameterizedTest
  @CsvSource({
    "getPost, 1.5",
    "listMyPosts, 1.5",
    "createPost, 1.5",
    "attachTag, 1.7",
    "authorizer, 2.0"
  })
  void staysNearWhatCannotBeLess(String function, double most) {
    Sample floor = results.of(Subjects.GET_ITEM, Layouts.ZIP);

    assertThat(results.of(function, Layouts.ZIP).ratio(floor, Life::cpu)).isLessThan(most);
  }

  @Test
  void readCostsAFractionOfWhatIsUsual() {
    assertThat(toUsual(Layouts.ZIP)).isLessThanOrEqualTo(MOST_OF_USUAL);
  }

  @Test
  void readFromAnImageCostsASmallerOne() {
    assertThat(toUsual(Layouts.IMAGE)).isLessThanOrEqualTo(MOST_OF_USUAL_IN_IMAGE);
  }

  private static double toUsual(String layout) {
    Sample usual = results.of(Subjects.USUAL, Layouts.ZIP);
    return results.of(Operation.GET_POST.id(), layout).ratio(usual, Life::cpu);
  }

  /**
   * Milliseconds of processor time that a copy of a snapshot needs until it has answered, in the
   * life that was disturbed least: 60 are the budget. What is above it is the second compiler's,
   * beside a request that needs less (docs/performance.md).
   */
  @ParameterizedTest
  @CsvSource({
    "getPost, 140",
    "listMyPosts, 75",
    "createPost, 75",
    "attachTag, 180",
    "authorizer, 140"
  })
  void littleIsLeftAfterARestore(String function, double most) {
    assertThat(results.of(function, Layouts.SNAP_START).least(Life::cpu)).isLessThanOrEqualTo(most);
  }
}
