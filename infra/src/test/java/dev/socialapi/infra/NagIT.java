package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagReportFormat;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.constructs.IConstruct;

/** What cdk-nag says of the whole app, by AWS's own rules for solutions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NagIT {
  private static final String PACK = "AwsSolutions-";

  private final List<Suppression> suppressions = Suppression.all();
  private List<Line> lines = List.of();

  @BeforeAll
  void check(@TempDir Path folder) throws IOException {
    App app = Assembly.app(BuiltInputs.ALL, Environment.ALL, folder);
    suppressions.forEach(suppression -> suppress(suppression, app));
    Aspects.of(app).add(rules());
    // What looks at the app does not look into its stages.
    for (Environment environment : Environment.ALL) {
      Aspects.of(app.getNode().findChild(environment.name())).add(rules());
    }
    app.synth();
    try (Stream<Path> files = Files.walk(folder)) {
      lines =
          files
              .filter(file -> file.toString().endsWith("NagReport.json"))
              .flatMap(NagIT::read)
              .toList();
    }
  }

  @Test
  void findsNothing_thatIsNotSuppressed() {
    assertThat(lines).filteredOn(line -> !line.isFine()).isEmpty();
  }

  @Test
  void findsEverythingThatIsSuppressed() {
    List<Line> suppressed =
        lines.stream().filter(line -> line.compliance().equals("Suppressed")).toList();

    assertThat(suppressions)
        .filteredOn(suppression ->
            suppressed.stream().noneMatch(line -> suppression.covers(line.rule(), line.resource())))
        .isEmpty();
  }

  /** So that no rule is quiet because it saw nothing. */
  @Test
  void looksAtEveryFunction() {
    assertThat(lines).filteredOn(line -> line.rule().equals("L1")).hasSizeGreaterThan(90);
  }

  private static AwsSolutionsChecks rules() {
    return AwsSolutionsChecks.Builder.create()
        .reports(true)
        .reportFormats(List.of(NagReportFormat.JSON))
        .build();
  }

  private static void suppress(Suppression suppression, App app) {
    Stack stack = (Stack) descendant(app, suppression.stack());
    List<NagPackSuppression> reason = List.of(reason(suppression));
    if (suppression.resource().equals(suppression.stack())) {
      NagSuppressions.addStackSuppressions(stack, reason);
    } else {
      NagSuppressions.addResourceSuppressionsByPath(stack, "/" + suppression.resource(), reason);
    }
  }

  private static NagPackSuppression reason(Suppression suppression) {
    NagPackSuppression.Builder reason =
        NagPackSuppression.builder().id(PACK + suppression.rule()).reason(suppression.reason());
    suppression.finding().ifPresent(finding -> reason.appliesTo(List.of(finding)));
    return reason.build();
  }

  private static IConstruct descendant(IConstruct root, String path) {
    IConstruct found = root;
    for (String id : path.split("/", -1)) {
      found = found.getNode().findChild(id);
    }
    return found;
  }

  private static Stream<Line> read(Path report) {
    try {
      return new ObjectMapper()
          .readTree(report.toFile())
          .required("lines")
          .valueStream()
          .map(Line::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one rule says of one resource. */
  private record Line(String rule, String resource, String compliance, String info) {
    static Line of(JsonNode line) {
      return new Line(
          line.required("ruleId").textValue().substring(PACK.length()),
          line.required("resourceId").textValue(),
          line.required("compliance").textValue(),
          line.required("ruleInfo").textValue());
    }

    boolean isFine() {
      return compliance.equals("Compliant") || compliance.equals("Suppressed");
    }
  }
}
