package dev.socialapi.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.explorer.Browser;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Drives a browser by a script of {@code src/test/node}. */
final class Drive {
  private Drive() {}

  /** What the script prints, when all has gone well. */
  static JsonNode by(String script, String... arguments) throws IOException, InterruptedException {
    Path log = Files.createDirectories(Repository.work("browser")).resolve(script + ".log");
    List<String> command = new ArrayList<>(List.of("node", "src/test/node/" + script));
    command.add(Browser.find().toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s (log: %s)", Files.readString(log), log).isZero();
    return new ObjectMapper().readTree(output);
  }
}
