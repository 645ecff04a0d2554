package dev.socialapi.e2e.protocol;

import static dev.socialapi.e2e.http.Problems.violations;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What API Gateway does not check, the function does, for every rule of the contract. */
@EndToEnd
class DroppedKeywordsE2E {
  private static final Contract CONTRACT = Contract.load();

  /** An id that nothing has. */
  private static final String NOTHING = "01a22740-f0a9-7ed1-9eba-19606dc583ba";

  private final RunningSystem system;
  private final Person alice;

  DroppedKeywordsE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  static List<DroppedKeyword> rules() {
    return DroppedKeyword.all();
  }

  @Test
  void areListedByTheBuild() {
    assertThat(rules()).map(DroppedKeyword::in).contains("path", "query", "header", "body");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void areCheckedByTheFunction(DroppedKeyword rule) {
    Response response = request(rule);

    if (rule.in().equals("path")) {
      assertThat(response.statusCode()).as(response.asString()).isEqualTo(404);
      assertThat(response.jsonPath().getString("code")).isEqualTo("not_found");
    } else {
      assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
      assertThat(response.jsonPath().getString("code")).isEqualTo("validation_failed");
      assertThat(violations(response)).isNotEmpty();
    }
  }

  private Response request(DroppedKeyword rule) {
    Contract.Operation operation = CONTRACT.operation(rule.operation());
    RequestSpecification request = system.requestBy(alice).contentType("application/json");
    String path = operation.path();
    switch (rule.in()) {
      case "path" -> path = path.replace("{" + rule.name() + "}", Violation.ofParameter(rule));
      case "query" -> request.queryParam(rule.name(), Violation.ofParameter(rule));
      case "header" -> request.header(rule.name(), Violation.ofParameter(rule));
      default -> request.body(Violation.ofBody(rule, example(operation)).toString());
    }
    if (!rule.in().equals("body") && operation.node().has("requestBody")) {
      request.body(example(operation).toString());
    }
    return request.request(
        operation.method().toUpperCase(Locale.ROOT), path.replaceAll("[{]\\w+}", NOTHING));
  }

  private static JsonNode example(Contract.Operation operation) {
    JsonNode content = operation.node().at("/requestBody/content").path("application/json");
    return CONTRACT.resolved(content.path("schema")).required("example");
  }
}
