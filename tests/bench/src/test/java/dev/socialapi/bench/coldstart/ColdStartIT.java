package dev.socialapi.bench.coldstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.socialapi.api.Operation;
import dev.socialapi.e2e.functions.ClassBudget;
import dev.socialapi.e2e.turn.Turn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cold starts against their budgets: counts, and ratios within one run, since times belong to the
 * machine. A bound that is no budget leaves room for a busy machine; docs/performance.md has both.
 * What was measured stands in {@code target/bench} afterwards, and with {@code -Dbench.docs=update}
 * in the documents.
 */
@EnabledOnOs(OS.LINUX)
class ColdStartIT {
  private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

  /** Of one function; more of them are no busy moment. */
  private static final int MOST_FAILURES = 1;

  /** Milliseconds of processor time that an empty function's start took where bounds were set. */
  private static final double EMPTY_FUNCTION = 150;

  /** How many times as much, at most, is allowed for a machine's slow hours. */
  private static final double MOST_SLOWER = 1.8;

  /** After the first request: about a twentieth more than the budget, as it is of one machine. */
  private static final double MOST_MIB = 105;

  private static Results results;

  @BeforeAll
  static void measure() throws Exception {
    boolean documents = System.getProperty("bench.docs", "").equals("update");
    Plan plan = documents ? Plan.ofBuild().requireAll() : Plan.ofBuild();
    try (var _ = Turn.take()) {
      results = new ColdStart(FOLDER, plan).measure();
    }
    var report = new Report(results);
    var publication = new Publication(report);
    publication.write(FOLDER);
    if (documents) {
      publication.writeDocuments();
    }
    System.out.println(report.table());
  }

  static List<String> functions() {
    return Subjects.FUNCTIONS;
  }

  @Test
  void starts() {
    assertThat(results.samples())
        .allSatisfy(sample ->
            assertThat(sample.failures())
                .as("%s, %s", sample.subject().name(), sample.subject().layout().name())
                .hasSizeLessThanOrEqualTo(MOST_FAILURES));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void loadsNoMoreClasses(String function) {
    assertThat(sample(function, Layouts.ZIP).classes())
        .hasSizeLessThanOrEqualTo(budget(function).classes());
  }

  private static ClassBudget budget(String function) {
    return Operation.byId(function).map(ClassBudget::of).orElse(ClassBudget.AUTHORIZER);
  }

  /** It would be by way of a temporary file, after another process was asked for the platform. */
  @ParameterizedTest
  @MethodSource("functions")
  void nativeLibraryIsLoadedFromItsPlace(String function) {
    assertThat(sample(function, Layouts.ZIP).classes())
        .contains("software.amazon.awssdk.crt.CRT")
        .doesNotContain("software.amazon.awssdk.crt.internal.ExtractLib");
  }

  /** Processor time, to that of a bare GetItem. */
  @ParameterizedTest
  @CsvSource({
    "getPost, 1.4",
    "listMyPosts, 1.4",
    "createPost, 1.4",
    "attachTag, 1.5",
    "authorizer, 1.6"
  })
  void staysNearWhatCannotBeLess(String function, double most) {
    assertThat(figure(Figure.CPU_TO_GET_ITEM, function, Layouts.ZIP)).isLessThanOrEqualTo(most);
  }

  /** Processor time of a read, without a snapshot. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {Layouts.ZIP + "; 0.70", Layouts.IMAGE + "; 0.35"})
  void costsAFractionOfWhatIsUsual(String layout, double most) {
    assertThat(figure(Figure.CPU_TO_USUAL, Operation.GET_POST.id(), layout))
        .isLessThanOrEqualTo(most);
  }

  /**
   * Milliseconds of processor time from a restore to the answer, in the life that was disturbed
   * least. A function that asks the table once is held to its budget. The others wait longer, and
   * meanwhile compilers may go on with what they had begun before the snapshot, in most lives: they
   * have room for that. Where processors are slower than those that the bounds are of, so much more
   * is allowed, up to {@value #MOST_SLOWER} times.
   */
  @ParameterizedTest
  @CsvSource({
    "getPost, 60",
    "listMyPosts, 60",
    "createPost, 60",
    "attachTag, 120",
    "authorizer, 140"
  })
  void littleIsLeftAfterARestore(String function, double most) {
    double empty = sample(Subjects.EMPTY, Layouts.ZIP).median(Life::cpu);
    double slower = Math.clamp(empty / EMPTY_FUNCTION, 1, MOST_SLOWER);

    assertThat(sample(function, Layouts.SNAP_START).least(Life::cpu))
        .isLessThanOrEqualTo(most * slower);
  }

  /** But for snapshots, which both compilers are at work in: docs/performance.md. */
  @ParameterizedTest
  @MethodSource("functions")
  void needsLittleMemory(String function) {
    for (String layout : List.of(Layouts.ZIP, Layouts.IMAGE)) {
      assertThat(figure(Figure.RESIDENT_MIB, function, layout))
          .as(layout)
          .isLessThanOrEqualTo(MOST_MIB);
    }
  }

  private static double figure(Figure figure, String function, String layout) {
    return figure.of(sample(function, layout), results);
  }

  /** Whoever asks for what this run was told to leave out is skipped. */
  private static Sample sample(String function, String layout) {
    assumeFalse(results.plan().leavesOut(function), () -> function + " is not measured");
    return results.of(function, layout);
  }
}
