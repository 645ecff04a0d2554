package dev.socialapi.e2e.protocol;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered before any function is asked. */
@EndToEnd
class GatewayE2E {
  private static final Contract CONTRACT = Contract.load();
  private static final String SOME_ID = "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10";
  private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

  private final RunningSystem system;
  private final Person alice;

  GatewayE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  static List<String> paths() {
    return CONTRACT.operations().stream().map(Contract.Operation::path).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/nothing", "/post", "/posts/x/y", "/me/x", "/Posts", "/health/x", "/docs"})
  void unknownPathIsAProblem_withAndWithoutACredential(String path) {
    assertProblem(system.request().get(path), 404, "route_not_found");
    assertProblem(system.requestBy(alice).get(path), 404, "route_not_found");
    assertProblem(system.requestBy(alice).post(path), 404, "route_not_found");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void unknownMethodIsAnUnknownRoute(String path) {
    for (String method : METHODS) {
      if (!methods(path).contains(method)) {
        Response response = system.requestBy(alice).request(method, concrete(path));

        assertProblem(response, 404, "route_not_found");
        assertThat(response.header("Allow")).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void preflightIsAnswered_withoutACredential(String path) {
    Response response =
        system
            .request()
            .header("Origin", "https://example.com")
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .options(concrete(path));

    assertThat(response.statusCode()).isIn(200, 204);
    assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(response.header("Access-Control-Allow-Credentials")).isNull();
    assertThat(list(response, "Access-Control-Allow-Methods")).containsAll(methods(path));
    assertThat(list(response, "Access-Control-Allow-Headers"))
        .contains("AUTHORIZATION")
        .containsAll(headers(path));
  }

  @Test
  void everyAnswerMayBeReadByAPageOfAnotherOrigin() {
    List<Response> answers =
        List.of(
            system.request().header("Origin", "https://example.com").get("/health"),
            system.request().header("Origin", "https://example.com").get("/me"),
            system.request().header("Origin", "https://example.com").get("/nothing"),
            system.requestBy(alice).header("Origin", "https://example.com").get("/posts/x"));

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
          assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
          assertThat(list(answer, "Access-Control-Expose-Headers"))
              .contains("ETAG", "LOCATION", "RETRY-AFTER", "X-REQUEST-ID");
        });
  }

  @Test
  void cachesHaveToAskAgain() {
    assertThat(system.requestBy(alice).get("/posts").header("Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @Test
  void everyRequestHasAnIdOfItsOwn() {
    String first = system.requestBy(alice).get("/me").header("X-Request-Id");
    String second = system.requestBy(alice).get("/me").header("X-Request-Id");

    assertThat(first).isNotEqualTo(second);
  }

  private static Set<String> methods(String path) {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.path().equals(path))
        .map(operation -> operation.method().toUpperCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the operations of the path read, in capitals. */
  private static Set<String> headers(String path) {
    Set<String> names = new TreeSet<>();
    for (Contract.Operation operation : CONTRACT.operations()) {
      if (operation.path().equals(path)) {
        if (operation.node().has("requestBody")) {
          names.add("CONTENT-TYPE");
        }
        operation
            .node()
            .path("parameters")
            .forEach(reference -> {
              var parameter = CONTRACT.resolved(reference);
              if (parameter.path("in").asText().equals("header")) {
                names.add(parameter.path("name").asText().toUpperCase(Locale.ROOT));
              }
            });
      }
    }
    return names;
  }

  private static List<String> list(Response response, String header) {
    return Arrays.stream(response.header(header).split(",", -1))
        .map(value -> value.strip().toUpperCase(Locale.ROOT))
        .toList();
  }

  private static String concrete(String path) {
    return path.replaceAll("[{]\\w+}", SOME_ID);
  }
}
