package dev.socialapi.e2e.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.e2e.http.Confidential;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Plays the scenarios in {@code src/test/node/explorer} in a browser. Whatever else they do, the
 * page asks nobody but the system, and no address tells a secret.
 */
final class ExplorerBrowser {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPT = Path.of("src/test/node/explorer/run.js");

  private final RunningSystem system;

  ExplorerBrowser(RunningSystem system) {
    this.system = requireNonNull(system, "system");
  }

  /** What the scenario saw, of a page that reported no error either. */
  JsonNode play(String scenario, Map<String, ?> input) throws IOException, InterruptedException {
    JsonNode seen = playUnderInspection(scenario, input);
    assertThat(seen.path("errors")).isEmpty();
    return seen;
  }

  /** The same, when a tool in the page causes errors of its own. */
  JsonNode playUnderInspection(String scenario, Map<String, ?> input)
      throws IOException, InterruptedException {
    ObjectNode all = JSON.valueToTree(input);
    all.put("browser", Browser.find().toString());
    all.put("url", system.state().explorer().toString());
    JsonNode seen = JSON.readTree(run(scenario, all));
    assertThat(seen.path("hosts"))
        .extracting(JsonNode::asText)
        .containsExactly(system.state().base().getAuthority());
    String addresses = seen.path("urls").toString();
    for (JsonNode credential : seen.path("authorizations")) {
      String token = credential.asText().replaceFirst("^Bearer ", "");
      Confidential.add(token);
      assertThat(addresses).doesNotContain(token);
    }
    return seen;
  }

  private static String run(String scenario, JsonNode input)
      throws IOException, InterruptedException {
    Path log = Files.createDirectories(Repository.work("explorer")).resolve(scenario + ".log");
    Process process =
        new ProcessBuilder("node", SCRIPT.toString(), scenario).redirectError(log.toFile()).start();
    try (var in = process.getOutputStream()) {
      in.write(input.toString().getBytes(UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as("%s (log: %s)", Files.readString(log), log).isZero();
    return output;
  }
}
