package dev.socialapi.e2e.me;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.ReadmeProgram;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the sign-in's README, which give the client a session. */
@EndToEnd
class SignInReadmeE2E {
  private static final List<String> IMPORTS =
      List.of(
          "com.fasterxml.jackson.databind",
          "dev.socialapi.client",
          "dev.socialapi.client.signin",
          "java.io",
          "java.net");

  @TempDir private Path project;

  private final RunningSystem system;

  SignInReadmeE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void works_asWritten() throws Exception {
    String lines = ReadmeProgram.lines(Repository.readmeOfSignIn());
    String stateFile = "local/target/local.json";
    assertThat(lines).contains(stateFile, ".token(session)");
    List<Path> everything =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();

    List<String> printed =
        new ReadmeProgram(project, everything)
            .run(IMPORTS, lines.replace(stateFile, system.stateFile().toString()), "");

    assertThat(printed).containsExactly(system.state().users().getFirst().userId());
  }
}
