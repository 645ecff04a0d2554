package dev.socialapi.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.api.Operation;
import dev.socialapi.api.SecurityScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigTest {
  @Test
  void namesEveryMissingVariable() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            Config.requiring(
                List.of("OPERATION", "TABLE_NAME", "CURSOR_SECRET"), Map.of("TABLE_NAME", "t")))
        .withMessage("missing environment variables: [OPERATION, CURSOR_SECRET]");
  }

  @Test
  void refusesOperationThatTheContractDoesNotHave() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Config.operation(Map.of("OPERATION", "mineBitcoin")))
        .withMessageContaining("mineBitcoin");
  }

  @Test
  void findsKeysAtTheIssuer() {
    assertThat(authorizer(Map.of()).jwks())
        .hasToString("https://issuer.example/pool/.well-known/jwks.json");
  }

  @Test
  void findsKeysOnThisMachine_whenTheLocalSystemSaysSo() {
    String local = "http://127.0.0.1:9229/pool/.well-known/jwks.json";

    assertThat(authorizer(Map.of("LOCAL_JWKS_URL", local)).jwks()).hasToString(local);
  }

  @Test
  void refusesKeysFromElsewhere() {
    Config config = authorizer(Map.of("LOCAL_JWKS_URL", "https://evil.example/jwks.json"));

    assertThatIllegalStateException().isThrownBy(config::jwks);
  }

  @ParameterizedTest
  @EnumSource
  void tellsAFunctionItsOperation_andNothingToTheGateway(Operation operation) {
    if (Wiring.ANSWERED_BY_GATEWAY.contains(operation)) {
      assertThat(Config.of(operation)).isEmpty();
    } else {
      assertThat(Config.of(operation)).startsWith("OPERATION").doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void trustsListsAlone_withTheCursorSecret(Operation operation) {
    boolean isList = operation.id().startsWith("list");

    assertThat(Config.of(operation).contains("CURSOR_SECRET")).isEqualTo(isList);
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheClientToWhatIsForSessionsAlone(Operation operation) {
    boolean isForSessions =
        operation.securityScheme().filter(SecurityScheme.SESSION::equals).isPresent();

    assertThat(Config.of(operation).contains("USER_POOL_CLIENT_ID")).isEqualTo(isForSessions);
  }

  private static Config authorizer(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TABLE_NAME", "table");
    environment.put("USER_POOL_ISSUER", "https://issuer.example/pool");
    environment.put("USER_POOL_CLIENT_ID", "client-1");
    return Config.requiring(Config.OF_AUTHORIZER, environment);
  }
}
