package dev.socialapi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalApiTest {
  @TempDir private Path folder;

  @Test
  void saysInOneLineHowToChooseAnother_whenThePortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = run("-Dport=" + taken.getLocalPort());

      assertThat(run.exitCode()).isNotZero();
      assertThat(run.output())
          .singleElement()
          .asString()
          .contains("cannot start: port " + taken.getLocalPort() + " is taken")
          .contains("-Dport=0");
    }
  }

  @Test
  void saysInOneLineWhatToBuild_whenThereIsNoTemplate() throws Exception {
    Run run = run("-Dport=0", "-Dassembly=" + folder);

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output())
        .singleElement()
        .asString()
        .contains("no synthesized template at " + folder);
  }

  @Test
  void saysInOneLineThatItNeedsAFolder_whenTheDataIsAFile() throws Exception {
    Path file = Files.createFile(folder.resolve("a-file"));

    Run run = run("-Dport=0", "-Ddata=" + file);

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output())
        .singleElement()
        .asString()
        .contains("no folder that can be written: " + file);
  }

  @Test
  void saysInOneLineWhatIsWrong_whenASettingIsNoGood() throws Exception {
    Run run = run("-Dport=http");

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.output()).singleElement().asString().endsWith("port is not a number: http");
  }

  private Run run(String... settings) throws IOException, InterruptedException {
    var launch = new Launch(folder);
    int exitCode = launch.start(settings).waitFor();
    return new Run(exitCode, Files.readAllLines(launch.output()));
  }

  private record Run(int exitCode, List<String> output) {}
}
