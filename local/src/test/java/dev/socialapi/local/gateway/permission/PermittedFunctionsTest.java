package dev.socialapi.local.gateway.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.functions.Functions;
import dev.socialapi.local.template.LambdaPermission;
import dev.socialapi.local.toy.ToyFunctions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermittedFunctionsTest {
  private static final String FUNCTION = ToyFunctions.arn("one");
  private static final String ALIAS = FUNCTION + ":live";
  private static final String SOURCE =
      "arn:aws:execute-api:eu-central-1:000000000000:api/v1/GET/things";

  /** A function's policy is not that of its alias, nor the other way round. */
  @Test
  void permitsWhatIsNamed_andNothingElseOfTheSameFunction() {
    try (Functions functions = ToyFunctions.load()) {
      assertThat(permitting(functions, ALIAS).permits(ALIAS, SOURCE)).isTrue();
      assertThat(permitting(functions, ALIAS).permits(FUNCTION, SOURCE)).isFalse();
      assertThat(permitting(functions, FUNCTION).permits(ALIAS, SOURCE)).isFalse();
    }
  }

  private static PermittedFunctions permitting(Functions functions, String arn) {
    return new PermittedFunctions(
        functions,
        List.of(new LambdaPermission(arn, "apigateway.amazonaws.com", Optional.of(SOURCE))));
  }
}
