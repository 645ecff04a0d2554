package dev.socialapi.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole system on a template without functions. */
@Execution(CONCURRENT)
class LifecycleTest {
  @TempDir private Path folder;

  @Test
  void endsItsChildrenAndRemovesItsState_whenToldToStop() throws Exception {
    var launch = new Launch(folder);
    Process system = launch.start("-Dport=0", "-Dassembly=" + assembly());
    awaitUsers(launch, system);
    List<ProcessHandle> children = system.descendants().toList();

    system.destroy();

    assertThat(system.waitFor(Duration.ofSeconds(5))).isTrue();
    assertThat(children).hasSize(2).allMatch(Waiting::hasEnded);
    assertThat(launch.state()).doesNotExist();
  }

  @Test
  void leavesNoChildAndKeepsItsUsers_whenKilled() throws Exception {
    var launch = new Launch(folder);
    String[] settings = {
      "-Dport=0", "-Dassembly=" + assembly(), "-Ddata=" + folder.resolve("kept")
    };
    Process system = launch.start(settings);
    List<String> users = awaitUsers(launch, system);
    List<ProcessHandle> children = system.descendants().toList();

    system.destroyForcibly().waitFor();

    assertThat(children).hasSize(2);
    for (ProcessHandle child : children) {
      assertThat(Waiting.until(() -> Waiting.hasEnded(child), Duration.ofSeconds(10))).isTrue();
    }
    assertThat(usersOfAnotherStart(settings)).isEqualTo(users).hasSize(2);
  }

  @Test
  void refusesToStart_whileAnotherUsesItsFolderOrData() throws Exception {
    var launch = new Launch(folder);
    Path data = folder.resolve("kept");
    Process system = launch.start("-Dport=0", "-Dassembly=" + assembly(), "-Ddata=" + data);
    awaitUsers(launch, system);

    assertThat(refusal("-Dport=0", "-Dstate=" + launch.state()))
        .contains("another local system runs from this folder: " + folder);
    assertThat(refusal("-Dport=0", "-Ddata=" + data))
        .contains("another local system runs on this data: " + data);

    assertThat(system.isAlive()).isTrue();
    assertThat(launch.state()).exists();
    system.destroy();
    system.waitFor();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "node"})
  void ends_whenAChildEndsByItself(String program) throws Exception {
    var launch = new Launch(folder);
    Process system = launch.start("-Dport=0", "-Dassembly=" + assembly());
    awaitUsers(launch, system);
    List<ProcessHandle> children = system.descendants().toList();

    child(children, program).destroyForcibly();

    assertThat(system.waitFor(Duration.ofSeconds(10))).isTrue();
    assertThat(system.exitValue()).isEqualTo(1);
    assertThat(launch.output()).content().contains("cannot go on", "ended with exit code 137");
    assertThat(launch.state()).doesNotExist();
    assertThat(children).allMatch(Waiting::hasEnded);
  }

  @Test
  void endsInOrder_whenItsChildrenAreToldToStopWithIt() throws Exception {
    var launch = new Launch(folder);
    Process system = launch.start("-Dport=0", "-Dassembly=" + assembly());
    awaitUsers(launch, system);

    system.descendants().forEach(ProcessHandle::destroy);
    system.destroy();

    assertThat(system.waitFor(Duration.ofSeconds(5))).isTrue();
    assertThat(launch.output()).content().doesNotContain("cannot go on");
  }

  /** What one says that must not start. */
  private String refusal(String... settings) throws Exception {
    var launch = new Launch(Files.createTempDirectory(folder, "second"));
    assertThat(launch.start(settings).waitFor()).isEqualTo(1);
    return Files.readString(launch.output());
  }

  private static ProcessHandle child(List<ProcessHandle> children, String program) {
    return children.stream()
        .filter(child -> child.info().command().orElse("").endsWith(program))
        .findFirst()
        .orElseThrow();
  }

  private List<String> usersOfAnotherStart(String... settings) throws Exception {
    var launch = new Launch(Files.createDirectory(folder.resolve("again")));
    Process system = launch.start(settings);
    try {
      return awaitUsers(launch, system);
    } finally {
      system.destroy();
      system.waitFor();
    }
  }

  /** The ids of the ready-made users. */
  private static List<String> awaitUsers(Launch launch, Process system) throws Exception {
    boolean settled =
        Waiting.until(
            () -> Files.exists(launch.state()) || !system.isAlive(), Duration.ofSeconds(60));
    assertThat(settled).isTrue();
    assertThat(launch.state()).as(Files.readString(launch.output())).exists();
    return new ObjectMapper().readTree(launch.state().toFile()).findValuesAsText("user_id");
  }

  private static Path assembly() throws URISyntaxException {
    return Path.of(requireNonNull(LifecycleTest.class.getResource("assembly"), "assembly").toURI());
  }
}
