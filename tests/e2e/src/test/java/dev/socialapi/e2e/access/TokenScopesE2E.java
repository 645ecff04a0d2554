package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.client.ApiException;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A token may do what its one scope brings, of all operations, and nothing else. */
@EndToEnd
class TokenScopesE2E {
  private final RunningSystem system;
  private final Keyring keyring = new Keyring();
  private final Person alice;

  TokenScopesE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  static Stream<Arguments> table() {
    return EnumSet.allOf(Scope.class).stream()
        .flatMap(scope ->
            Stream.of(Operation.values()).map(operation -> Arguments.of(scope, operation)));
  }

  /** Everything that is asked for is missing or malformed: nothing gets further than that. */
  @ParameterizedTest
  @MethodSource("table")
  void isLetIn_ifItsScopeIsEnough(Scope scope, Operation operation) throws ApiException {
    RequestSpecification request =
        system.request().header("Authorization", "Bearer " + keyring.token(alice, Set.of(scope)));
    if (Set.of("POST", "PATCH").contains(operation.method())) {
      request.contentType("application/json").body("{\"none\": 1}");
    }

    Response response =
        request.request(
            operation.method(),
            operation.path().replaceAll("[{]\\w+}", UUID.randomUUID().toString()));

    if (operation.securityScheme().equals(Optional.of(SecurityScheme.SESSION))) {
      assertProblem(response, 401, "unauthenticated");
    } else if (!Keyring.brought(scope)
        .containsAll(operation.scopes().stream().map(Scope::wire).toList())) {
      assertProblem(response, 403, "insufficient_scope");
    } else {
      assertThat(response.statusCode()).isIn(200, 400, 404);
    }
  }
}
