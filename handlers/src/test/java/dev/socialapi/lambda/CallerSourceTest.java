package dev.socialapi.lambda;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.api.Caller;
import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerSourceTest {
  private static final Map<String, String> CLAIMS =
      Map.of("sub", ALICE.value(), "client_id", "client-1", "token_use", "access", "exp", "soon");
  private static final Config CONFIG =
      Config.requiring(List.of(), Map.of("USER_POOL_CLIENT_ID", "client-1"));

  @Test
  void asksNobody_whereTheOperationIsOpen() {
    assertThat(CallerSource.of(Operation.GET_OPEN_API, CONFIG).caller(AuthorizerContext.NONE))
        .isEmpty();
  }

  @Test
  void believesOurAuthorizer_whereTokensAreTaken() {
    var context = new AuthorizerContext(Map.of("user_id", "u-1", "scopes", "read:tags"), Map.of());

    assertThat(CallerSource.of(Operation.GET_TAG, CONFIG).caller(context))
        .contains(new Caller("u-1", Set.of(Scope.READ_TAGS)));
  }

  @Test
  void givesEveryScope_toASession() {
    assertThat(sessions(CLAIMS)).isEqualTo(signedIn(ALICE));
  }

  @ParameterizedTest
  @CsvSource({
    "client_id, client-2",
    "client_id, ''",
    "token_use, id",
    "token_use, ''",
    "sub, USER#1",
    "sub, ''"
  })
  void fails_whenAClaimIsNotASessions(String claim, String value) {
    Map<String, String> claims = new HashMap<>(CLAIMS);
    claims.put(claim, value);

    assertThatIllegalStateException().isThrownBy(() -> sessions(claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "token_use", "sub"})
  void fails_whenAClaimIsMissing(String claim) {
    Map<String, String> claims = new HashMap<>(CLAIMS);
    claims.remove(claim);

    assertThatIllegalStateException().isThrownBy(() -> sessions(claims));
  }

  @Test
  void fails_whenOurAuthorizerSpeaksForASession() {
    var context = new AuthorizerContext(CLAIMS, Map.of());

    assertThatIllegalStateException()
        .isThrownBy(() -> CallerSource.of(Operation.LIST_TOKENS, CONFIG).caller(context));
  }

  private static Caller sessions(Map<String, String> claims) {
    return CallerSource.of(Operation.LIST_TOKENS, CONFIG)
        .caller(new AuthorizerContext(Map.of(), claims))
        .orElseThrow();
  }
}
