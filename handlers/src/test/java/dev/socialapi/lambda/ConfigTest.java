package dev.socialapi.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.api.Operation;
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
  void pinsTheVariablesOfEachOperation(Operation operation) {
    List<String> names =
        switch (operation) {
          case GET_HEALTH -> List.of();
          case GET_OPEN_API -> List.of("OPERATION");
          case LIST_MY_POSTS, LIST_PUBLIC_POSTS ->
              List.of("OPERATION", "TABLE_NAME", "CURSOR_SECRET");
          case GET_ME, UPDATE_ME, CREATE_POST, GET_POST, UPDATE_POST, DELETE_POST ->
              List.of("OPERATION", "TABLE_NAME");
        };

    assertThat(Config.of(operation)).isEqualTo(names);
  }

  private static Config authorizer(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("USER_POOL_ISSUER", "https://issuer.example/pool");
    environment.put("USER_POOL_CLIENT_ID", "client-1");
    return Config.requiring(Config.OF_AUTHORIZER, environment);
  }
}
