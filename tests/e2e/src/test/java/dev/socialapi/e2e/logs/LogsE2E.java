package dev.socialapi.e2e.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Operation;
import dev.socialapi.e2e.http.Confidential;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs last, and looks at what everything has logged while all the others ran. */
@Isolated
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsE2E {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** All that a line may say, and how. */
  private static final Map<String, Pattern> MEMBERS =
      Map.ofEntries(
          member("FunctionName", "social-api-[a-z]+-[A-Za-z]+"),
          member("operation", "[A-Za-z]+"),
          member("invocation_id", ID),
          member("request_id", ID),
          member("user_id", ID),
          member("status", "[2-5]\\d\\d"),
          member("code", "[a-z_]+"),
          member("error", "[\\w.$]+"),
          member("refusal", "no_bearer|session|token"),
          member("duration", "\\d+\\.\\d+"),
          member("cold_start", "[01]\\.0"),
          member("table_requests", "\\d+\\.0"),
          member("read_units", "\\d+\\.\\d+"),
          member("write_units", "\\d+\\.\\d+"),
          member("problems", "1"),
          member("refusals", "1\\.0"),
          member("records", "\\d+\\.0"),
          member("failures", "\\d+\\.0"));

  /** Beside these: what makes a line metrics, and a worker's stack traces. */
  private static final Set<String> STRUCTURED = Set.of("_aws", "faults");

  private final LogFiles files = new LogFiles(Repository.work("."));
  private final Search search = new Search(Confidential.texts());

  @Test
  void noLineHoldsACredentialAnAddressOrWhatPeopleWrote() {
    assertThat(Confidential.texts()).hasSizeGreaterThan(100);
    assertThat(search.in(files.lines())).isEmpty();
  }

  @Test
  void everyInvocationLeavesOneObject_ofNothingButIdsCodesAndNumbers() throws IOException {
    List<String> strange = new ArrayList<>();
    for (String line : files.ofFunctions()) {
      for (Map.Entry<String, JsonNode> member : JSON.readTree(line).properties()) {
        Pattern form = MEMBERS.get(member.getKey());
        boolean fits =
            form == null
                ? STRUCTURED.contains(member.getKey())
                : form.matcher(member.getValue().asText()).matches();
        if (!fits) {
          strange.add(member.toString());
        }
      }
    }
    assertThat(strange).isEmpty();
  }

  /**
   * No text that was sent has ended a line, or begun another. The system is one that keeps no
   * answers; what a fault has ended may have left its line or not.
   */
  @Test
  void everyRequestThatAFunctionAnsweredHasOneLine() throws IOException {
    var shared = new LogFiles(Repository.work("shared"));
    Set<String> requests = new TreeSet<>();
    for (String line : shared.accesses()) {
      JsonNode access = JSON.readTree(line);
      if (access.path("error").asText().equals("-") && !isMock(access)) {
        requests.add(access.path("request_id").asText());
      }
    }
    List<String> lines = new ArrayList<>();
    for (String line : shared.ofFunctions()) {
      JsonNode invocation = JSON.readTree(line);
      if (invocation.has("request_id") && !invocation.has("error")) {
        lines.add(invocation.path("request_id").asText());
      }
    }

    assertThat(requests).hasSizeGreaterThan(100);
    assertThat(new TreeSet<>(lines)).isEqualTo(requests);
    assertThat(lines).hasSameSizeAs(requests);
  }

  /** What the gateway answers by itself. */
  private static boolean isMock(JsonNode access) {
    return access.path("method").asText().equals("OPTIONS")
        || access.path("resource").asText().equals(Operation.GET_HEALTH.path());
  }

  @Test
  void everyFunctionHasLeftLines() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (String line : files.ofFunctions()) {
      seen.add(JSON.readTree(line).path("operation").asText());
    }

    assertThat(seen)
        .containsAll(
            Arrays.stream(Operation.values())
                .filter(operation -> operation != Operation.GET_HEALTH)
                .map(Operation::id)
                .toList())
        .contains("authorizer", "postConfirmation", "streamWorker", "accountSweep", "migration");
  }

  /** If one of the others leaked something, this is how it would be seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"operation\":\"getPost\",\"authorization\":\"Bearer 0123456789abcdef\"}",
        "{\"operation\":\"getPost\",\"x\":\"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln\"}",
        "{\"operation\":\"createToken\",\"x\":\"sapat_0123456789abcdefghijABCDEFGHIJ\"}",
        "worker: was sent [credential] by Alice",
        "{\"operation\":\"getMe\",\"email\":\"planted@example.com\"}",
        "{\"operation\":\"createPost\",\"x\":\"A planted secret, with \\\"quotes\\\".\"}",
        "java.lang.IllegalStateException: no such post: A planted secret, with"
      })
  void findsALineThatWasPlanted(String line) {
    var planted = new Search(Set.of("planted@example.com", "A planted secret, with "));

    assertThat(planted.in(List.of("{\"operation\":\"getPost\"}", line + " "))).hasSize(1);
  }

  private static Map.Entry<String, Pattern> member(String name, String form) {
    return Map.entry(name, Pattern.compile(form));
  }
}
