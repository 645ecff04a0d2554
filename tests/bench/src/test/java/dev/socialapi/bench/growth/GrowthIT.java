package dev.socialapi.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * However much there is, an operation costs what it costs. What was measured stands in {@code
 * target/bench} afterwards, and with {@code -Dbench.docs=update} in the documents. It takes no
 * turn: what else the machine does meets both tables that are compared.
 */
class GrowthIT {
  private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

  /**
   * The median of the ratios to a table of a thousand, asked in the same rounds. What reads a list
   * to its end takes ten times as long, or more.
   */
  private static final double MOST_SLOWER = 3;

  /**
   * Beside more tags than this, no time is judged of what DynamoDB Local reads by {@code
   * begins_with}: it looks at every item of a partition, and DynamoDB does not
   * (docs/performance.md).
   */
  private static final int MOST_TAGS = 10_000;

  /** A user's tokens are in one partition with the names of his tags; his tags are in another. */
  private static final Set<String> WALKED =
      Set.of(
          "listMyTags (page in the middle)",
          "listPublicTags (page in the middle)",
          "listTokens (first page)",
          "listTokens (page in the middle)",
          "createToken (write)");

  private static Results results;

  @BeforeAll
  static void measure(@TempDir(factory = OnDisk.class) Path database) throws Exception {
    results = new Growth(database, Sizes.ofBuild()).measure();
    var report = new Report(results);
    var publication = new Publication(report);
    publication.write(FOLDER);
    if (System.getProperty("bench.docs", "").equals("update")) {
      publication.writeDocuments();
    }
    System.out.println(report.table());
  }

  @Test
  void asksTheTableForTheSame() {
    assertThat(rows(row -> results.costsOfMany(row).size() > 1)).isEmpty();
  }

  @Test
  void takesNoLonger() {
    assertThat(rows(row -> results.slower(row) > MOST_SLOWER && !isWalkedThrough(row))).isEmpty();
  }

  private static boolean isWalkedThrough(Row row) {
    return results.sizes().most(Kind.TAGS) > MOST_TAGS && WALKED.contains(row.toString());
  }

  /** Beside the build's other results: temporary files may be in memory. */
  static final class OnDisk implements TempDirFactory {
    @Override
    public Path createTempDirectory(
        AnnotatedElementContext elementContext, ExtensionContext extensionContext)
        throws IOException {
      return Files.createTempDirectory(Files.createDirectories(FOLDER), "growth");
    }
  }

  private static List<Row> rows(Predicate<Row> predicate) {
    return results.samples().keySet().stream().filter(predicate).toList();
  }
}
