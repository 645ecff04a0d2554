package dev.socialapi.e2e.explorer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.e2e.browser.Browser;
import dev.socialapi.e2e.http.Confidential;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.Map;

/**
 * Plays the scenarios in {@code src/test/node/explorer} in a browser. Whatever else they do, the
 * page asks nobody but the system, and no address tells a secret.
 */
final class ExplorerBrowser {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningSystem system;

  ExplorerBrowser(RunningSystem system) {
    this.system = requireNonNull(system, "system");
  }

  /** What the scenario saw, of a page that reported no error either. */
  JsonNode play(String scenario, Map<String, ?> input) {
    JsonNode seen = playUnderInspection(scenario, input);
    assertThat(seen.path("errors")).isEmpty();
    return seen;
  }

  /** The same, when a tool in the page causes errors of its own. */
  JsonNode playUnderInspection(String scenario, Map<String, ?> input) {
    ObjectNode all = JSON.valueToTree(input);
    all.put("scenario", scenario);
    all.put("url", system.state().explorer().toString());
    JsonNode seen = Browser.shared().play("explorer", all);
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
}
