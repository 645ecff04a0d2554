package dev.socialapi.e2e.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.spec.Contract;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What holds for every problem beyond its schema. */
final class ProblemCheck {
  /** Stack traces, class names, ARNs, keys of items: nothing of it belongs in a problem. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "dev\\.socialapi|java\\.|com\\.fasterxml|software\\.amazon|amazonaws|Exception|Caused by"
              + "|\\n\\s*at |arn:aws|(POST|USER|TAG)#|GSI\\dPK|SocialDB",
          Pattern.CASE_INSENSITIVE);

  /** Pointers name what the caller sent, whatever it was. */
  private static final Pattern POINTER = Pattern.compile("\"pointer\":\"[^\"]*\"");

  private final JsonNode examples;

  ProblemCheck(Contract contract) {
    this.examples = contract.document().at("/components/examples");
  }

  /** {@code ""} if the answer is no problem. */
  static String codeOf(Exchange exchange) {
    try {
      return AnswerCheck.JSON.readTree(exchange.body()).path("code").asText();
    } catch (IOException _) {
      return "";
    }
  }

  void check(Exchange exchange, List<String> found) {
    if (INSIDE.matcher(POINTER.matcher(exchange.text()).replaceAll("")).find()) {
      found.add("the body tells about the inside");
    }
    try {
      JsonNode problem = AnswerCheck.JSON.readTree(exchange.body());
      String id = exchange.header("X-Request-Id").orElse("");
      expect("status", Integer.toString(exchange.status()), problem, found);
      expect("request_id", id, problem, found);
      expect("instance", "urn:uuid:" + id, problem, found);
      checkConstants(problem, found);
    } catch (IOException _) {
      found.add("the problem is no JSON");
    }
  }

  /** The texts of a code are those of the contract's example: never anything of the request. */
  private void checkConstants(JsonNode problem, List<String> found) {
    for (JsonNode example : examples) {
      JsonNode value = example.path("value");
      if (value.has("code")
          && value.path("code").equals(problem.path("code"))
          && value.path("status").equals(problem.path("status"))) {
        for (String member : List.of("type", "title", "detail")) {
          expect(member, value.path(member).asText(), problem, found);
        }
      }
    }
  }

  private static void expect(String member, String expected, JsonNode problem, List<String> found) {
    String actual = problem.path(member).asText();
    if (!actual.equals(expected)) {
      found.add("%s is %s, not %s".formatted(member, actual, expected));
    }
  }
}
