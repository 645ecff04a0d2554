package dev.socialapi.local.gateway.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final String METHOD = "arn:aws:execute-api:r:1:api/v1/GET/posts/7/tags";

  @ParameterizedTest
  @CsvSource({
    "*, execute-api:Invoke, ALLOWED",
    "arn:aws:execute-api:r:1:api/v1/GET/posts/7/tags, execute-api:Invoke, ALLOWED",
    "arn:aws:execute-api:*:*:*/v1/GET/posts/*, execute-api:*, ALLOWED",
    "arn:aws:execute-api:r:1:api/v1/GET/posts/?/tags, EXECUTE-API:invoke, ALLOWED",
    "arn:aws:execute-api:r:1:api/v1/GET/posts/??/tags, execute-api:Invoke, NOT_ALLOWED",
    "arn:aws:execute-api:r:1:api/v1/POST/*, execute-api:Invoke, NOT_ALLOWED",
    "arn:aws:execute-api:r:1:api/v1/GET/posts, execute-api:Invoke, NOT_ALLOWED",
    "ARN:aws:execute-api:r:1:api/v1/*, execute-api:Invoke, NOT_ALLOWED",
    "*, execute-api:ManageConnections, NOT_ALLOWED",
  })
  void matchesWildcards(String resource, String action, Policy.Decision decision) {
    assertThat(policy(statement("Allow", action, resource)).decide(METHOD)).isEqualTo(decision);
  }

  @Test
  void denies_whateverElseAllows() {
    Policy policy =
        policy(
            statement("Allow", "*", "*")
                + ","
                + statement("Deny", "execute-api:Invoke", "*/tags")
                + ","
                + statement("Allow", "*", METHOD));

    assertThat(policy.decide(METHOD)).isEqualTo(Policy.Decision.DENIED);
  }

  @Test
  void takesListsOfActionsAndResources() {
    String lists =
        """
        {"Effect": "Allow", "Action": ["a:b", "execute-api:Invoke"], "Resource": ["x", "*"],
         "Condition": null}
        """;

    assertThat(policy(lists).decide(METHOD)).isEqualTo(Policy.Decision.ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Effect\": \"Perhaps\", \"Action\": \"*\", \"Resource\": \"*\"}",
        "{\"Effect\": \"Allow\", \"Action\": \"*\"}",
        "{\"Effect\": \"Allow\", \"NotAction\": \"x\", \"Resource\": \"*\"}",
        "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\", \"Condition\": {\"a\":"
            + " 1}}",
      })
  void isRefused_whenAStatementIsNotUnderstood(String statement) {
    assertThatIllegalArgumentException().isThrownBy(() -> policy(statement));
  }

  private static String statement(String effect, String action, String resource) {
    return """
    {"Effect": "%s", "Action": "%s", "Resource": "%s"}\
    """
        .formatted(effect, action, resource);
  }

  private static Policy policy(String statements) {
    try {
      return Policy.read(new ObjectMapper().readTree("{\"Statement\": [" + statements + "]}"));
    } catch (JsonProcessingException exception) {
      throw new AssertionError(exception);
    }
  }
}
