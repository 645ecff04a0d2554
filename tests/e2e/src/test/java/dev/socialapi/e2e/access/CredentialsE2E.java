package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.TokenMint;
import dev.socialapi.spec.Contract;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@EndToEnd
@Execution(CONCURRENT)
class CredentialsE2E {
  private static final Contract CONTRACT = Contract.load();

  /**
   * Made with the pool's own key, as the pool makes none: Cognito's authorizer takes them, and only
   * the function can tell.
   */
  private static final Set<String> FOR_THE_FUNCTION_TO_TELL =
      Set.of("other client", "no client", "no subject", "subject that is no id");

  /** A good token all the same: Cognito's authorizer is taken not to ask for the scheme. */
  private static final String NO_SCHEME = "no scheme";

  private final RunningSystem system;
  private final Person alice;
  private final Person bob;
  private final TokenMint mint;
  private final Map<String, String> badCredentials;

  /** What paths name of Alice's. */
  private final Map<String, String> ids;

  private final List<Possessions> before;

  CredentialsE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
    this.mint = TokenMint.like(Repository.signingKey(), alice.accessToken());
    this.badCredentials = BadCredentials.of(mint, alice);
    Possessions.give(bob, alice);
    this.ids = Possessions.give(alice, bob);
    this.before = possessions();
  }

  private List<Possessions> possessions() {
    return List.of(Possessions.of(alice), Possessions.of(bob));
  }

  /** Whatever was sent. */
  @AfterAll
  void nothingHasHappened() {
    assertThat(possessions()).isEqualTo(before);
  }

  List<Contract.Operation> securedOperations() {
    return CONTRACT.operations().stream().filter(Contract.Operation::isSecured).toList();
  }

  /** Where Cognito's authorizer decides, and not our own (ADR 14). */
  List<Contract.Operation> sessionOperations() {
    return CONTRACT.operations().stream().filter(it -> it.accepts("session")).toList();
  }

  /** Or else the bad ones would be refused for the wrong reason. */
  @Test
  void mintedTokenIsAccepted_whenNothingIsWrongWithIt() {
    assertThat(getMe("Bearer " + mint.withClaims(_ -> {})).statusCode()).isEqualTo(200);
    assertThat(getMe("Bearer " + mint.withHeader(header -> header.put("typ", "JWT"))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void expiryIsForgiven_withinHalfAMinute() {
    long now = Instant.now().getEpochSecond();

    assertThat(
            getMe("Bearer " + mint.withClaims(claims -> claims.put("exp", now - 15))).statusCode())
        .isEqualTo(200);
    assertProblem(
        getMe("Bearer " + mint.withClaims(claims -> claims.put("exp", now - 45))),
        401,
        "unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER", "bEaReR"})
  void schemeIsReadInAnyCase(String scheme) {
    assertThat(getMe(scheme + " " + alice.accessToken()).statusCode()).isEqualTo(200);
  }

  @Execution(CONCURRENT)
  @ParameterizedTest
  @MethodSource("securedOperations")
  void noCredentialIsRefused(Contract.Operation operation) {
    assertUnauthenticated(send(operation, Optional.empty()));
  }

  /**
   * With 401, but for what Cognito's authorizer lets pass where it decides: what only the function
   * can tell, and a token without its scheme.
   */
  @Execution(CONCURRENT)
  @ParameterizedTest
  @MethodSource("securedOperations")
  void everyBadCredentialIsRefusedAlike(Contract.Operation operation) {
    Map<String, String> bad = new LinkedHashMap<>(badCredentials);
    assertThat(bad).hasSizeGreaterThan(50);
    if (operation.accepts("session")) {
      bad.keySet().removeAll(FOR_THE_FUNCTION_TO_TELL);
      bad.remove(NO_SCHEME);
    }
    List<String> letIn = new ArrayList<>();

    bad.forEach((name, header) -> {
      Response response = send(operation, Optional.of(header));
      if (response.statusCode() == 401) {
        assertUnauthenticated(response);
      } else {
        letIn.add(name + ": " + response.statusCode());
      }
    });

    assertThat(letIn).isEmpty();
  }

  /** The function's second lock; a function cannot answer 401. */
  @ParameterizedTest
  @MethodSource("sessionOperations")
  void whatOnlyTheFunctionCanTellIsAFault(Contract.Operation operation) {
    Map<String, String> bad = new LinkedHashMap<>(badCredentials);
    bad.keySet().retainAll(FOR_THE_FUNCTION_TO_TELL);

    assertThat(bad).hasSameSizeAs(FOR_THE_FUNCTION_TO_TELL);
    bad.values()
        .forEach(header -> assertProblem(send(operation, Optional.of(header)), 502, "internal"));
  }

  /** Its owner is let in: it is her token that is revoked, and her account that ends. */
  @ParameterizedTest
  @MethodSource("sessionOperations")
  void tokenIsGood_withoutItsScheme_toCognitosAuthorizer(Contract.Operation operation) {
    Person carol = system.people().signUp("Carol");
    Map<String, String> hers = Possessions.give(carol, bob);

    Response response = send(operation, Optional.of(carol.accessToken()), hers);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(success(operation));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/openapi.json"})
  void noCredentialIsNeeded_norLookedAt_whereTheContractSaysSo(String path) {
    assertThat(system.request().get(path).statusCode()).isEqualTo(200);
    assertThat(system.request().header("Authorization", "Bearer x").get(path).statusCode())
        .isEqualTo(200);
  }

  private Response getMe(String authorization) {
    return system.request().header("Authorization", authorization).get("/me");
  }

  private Response send(Contract.Operation operation, Optional<String> authorization) {
    return send(operation, authorization, ids);
  }

  /**
   * @param named what the path names
   */
  private Response send(
      Contract.Operation operation, Optional<String> authorization, Map<String, String> named) {
    RequestSpecification request = system.request();
    authorization.ifPresent(value -> request.header("Authorization", value));
    if (operation.node().has("requestBody")) {
      request.contentType("application/json").body(example(operation));
    }
    String path = operation.path();
    for (Map.Entry<String, String> id : named.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return request.request(operation.method().toUpperCase(Locale.ROOT), path);
  }

  /** The only status below 300 that the contract has for it. */
  private static int success(Contract.Operation operation) {
    return operation
        .node()
        .path("responses")
        .propertyStream()
        .mapToInt(response -> Integer.parseInt(response.getKey()))
        .filter(status -> status < 300)
        .findFirst()
        .orElseThrow();
  }

  /** A body that would do something. */
  private static String example(Contract.Operation operation) {
    JsonNode content = CONTRACT.resolved(operation.node().path("requestBody")).path("content");
    JsonNode first =
        content.at("/application~1json/examples").valueStream().findFirst().orElseThrow();
    return CONTRACT.resolved(first).required("value").toString();
  }

  private static void assertUnauthenticated(Response response) {
    assertProblem(response, 401, "unauthenticated");
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
  }
}
