package dev.socialapi.e2e.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Programs;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fragments of each guide, run one after the other by somebody new. */
@EndToEnd
class GuidesE2E {
  private static final Path SCRIPTS = Repository.site().resolveSibling("guides");
  private static final Path TYPESCRIPT = Repository.site().resolveSibling("typescript");

  private final RunningSystem system;

  GuidesE2E(RunningSystem system) {
    this.system = system;
  }

  static Stream<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".output"))
          .map(name -> name.replace(".output", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void printsWhatTheGuideSays(String script, @TempDir Path folder) throws Exception {
    var desk = new Desk(system.state(), system.people().signUp("Alice"), folder);

    String printed = desk.run(command(script));

    assertThat(printed).isEqualTo(Files.readString(SCRIPTS.resolve(script + ".output")));
  }

  @Test
  void everyGuideHasTypeScript_andMostHaveCurl() throws IOException {
    assertThat(scripts().filter(script -> script.endsWith(".ts"))).hasSizeGreaterThanOrEqualTo(8);
    assertThat(scripts().filter(script -> script.endsWith(".sh"))).hasSizeGreaterThanOrEqualTo(6);
  }

  private static List<String> command(String script) {
    if (script.endsWith(".ts")) {
      return List.of(
          "node",
          "--import",
          TYPESCRIPT.resolve("globals.js").toUri().toString(),
          TYPESCRIPT.resolve("compiled/" + script.replace(".ts", ".js")).toString());
    }
    assumeThat(Programs.find(List.of("curl"))).as("curl is not installed").isPresent();
    return List.of("bash", "-eu", SCRIPTS.resolve(script).toString());
  }
}
