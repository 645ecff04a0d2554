package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A token can do what the contract says of its scopes, and nothing else, on every operation. */
@EndToEnd
class TokenScopesE2E {
  private final RunningSystem system;
  private final Person alice;
  private final Map<Scope, CreatedToken> tokens = new EnumMap<>(Scope.class);

  TokenScopesE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @BeforeAll
  void createTokens() {
    for (Scope scope : Scope.values()) {
      var named = dev.socialapi.client.model.Scope.of(scope.wire());
      var body = CreateToken.builder().name(scope.wire()).scopes(named).build();
      tokens.put(scope, alice.api().tokens().createToken(body));
    }
  }

  /** Of whoever asks for nothing that is there, in no proper way: the credential comes first. */
  @ParameterizedTest
  @EnumSource(Operation.class)
  void tokenReachesExactlyWhatItsScopesAreFor(Operation operation) {
    tokens.forEach((scope, token) -> {
      Response response = send(operation, token.token());
      if (isForSessionsAlone(operation)) {
        assertProblem(response, 401, "unauthenticated");
      } else if (held(token).containsAll(needed(operation))) {
        assertThat(response.statusCode())
            .as(scope + ": " + response.asString())
            .isLessThan(500)
            .isNotIn(401, 403);
      } else {
        assertProblem(response, 403, "insufficient_scope");
      }
    });
  }

  /** The verdict on a token is kept, and holds for what it asks for next. */
  @Test
  void tokenIsJudgedAlike_inWhateverOrderItAsks() {
    List<String> different = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      tokens.forEach((scope, token) -> {
        int kept = send(operation, token.token()).statusCode();
        int fresh = send(operation, spacesBefore(token, operation)).statusCode();
        if (kept != fresh) {
          different.add("%s, %s: %d, %d".formatted(operation, scope, kept, fresh));
        }
      });
    }
    assertThat(different).isEmpty();
  }

  /** A spelling of the token that nobody has asked with, so that no verdict on it is kept. */
  private static String spacesBefore(CreatedToken token, Operation operation) {
    return " ".repeat(1 + operation.ordinal()) + token.token();
  }

  private Response send(Operation operation, String token) {
    RequestSpecification request = system.request().header("Authorization", "Bearer " + token);
    if (!operation.method().equals("GET")) {
      request.contentType("application/json").body("{}");
    }
    String path = operation.path().replaceAll("[{]\\w+}", UUID.randomUUID().toString());
    return request.request(operation.method(), path);
  }

  private static boolean isForSessionsAlone(Operation operation) {
    return operation.securityScheme().filter(SecurityScheme.SESSION::equals).isPresent();
  }

  private static Set<String> held(CreatedToken token) {
    return token.scopes().stream().map(scope -> scope.value()).collect(Collectors.toSet());
  }

  private static Set<String> needed(Operation operation) {
    return operation.scopes().stream().map(Scope::wire).collect(Collectors.toSet());
  }
}
