package dev.socialapi.infra.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.api.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the gateway answers by itself: the health check and preflights. */
class MockMethodTest {
  @Test
  void healthAnswersTheContractsExample() {
    assertThat(answer("/health", "get"))
        .containsEntry("statusCode", "200")
        .containsEntry("responseTemplates", Map.of("application/json", "{\"status\":\"ok\"}"));
  }

  @Test
  void healthHasEveryHeaderThatTheContractNames() {
    assertThat(headers("/health", "get"))
        .containsExactly(
            Map.entry("method.response.header.Cache-Control", "'private, no-cache'"),
            Map.entry("method.response.header.X-Request-Id", "context.requestId"),
            Map.entry("method.response.header.Access-Control-Allow-Origin", "'*'"),
            Map.entry(
                "method.response.header.Access-Control-Expose-Headers",
                "'" + Operation.EXPOSED_HEADERS + "'"),
            Map.entry(
                "method.response.header.Strict-Transport-Security",
                "'max-age=63072000; includeSubDomains'"),
            Map.entry("method.response.header.X-Content-Type-Options", "'nosniff'"));
  }

  /** Such an operation documents what every answer says of it, with the values. */
  @Test
  void operationThatGoesAwaySaysSo() {
    Map<String, String> documented =
        Map.of(
            "Deprecation", "@1796083200",
            "Sunset", "Tue, 01 Jun 2027 00:00:00 GMT",
            "Link", "</changes#health>; rel=\"deprecation\"");
    var health =
        new ContractOperation(
            "/health",
            "get",
            "getHealth",
            List.of(),
            List.of(),
            false,
            Map.of("200", new ContractResponse("Fine.", documented, Optional.of(Map.of()))),
            Optional.empty());

    Map<String, Object> integration =
        Tree.object(MockMethod.of(health).get("x-amazon-apigateway-integration"));

    assertThat(headers(integration))
        .containsOnly(
            Map.entry("method.response.header.Deprecation", "'@1796083200'"),
            Map.entry("method.response.header.Sunset", "'Tue, 01 Jun 2027 00:00:00 GMT'"),
            Map.entry("method.response.header.Link", "'</changes#health>; rel=\"deprecation\"'"));
  }

  @Test
  void mappedHeadersAreDeclared() {
    for (String method : List.of("get", "options")) {
      Map<String, Object> responses =
          Tree.object(Published.method("/health", method).get("responses"));
      Map<String, Object> declared =
          Tree.object(Tree.object(responses.values().iterator().next()).get("headers"));

      assertThat(headers("/health", method).keySet())
          .containsExactlyElementsOf(
              declared.keySet().stream().map("method.response.header."::concat).toList());
    }
  }

  @Test
  void preflightAllowsThePathsMethods() {
    assertThat(headers("/posts/{postId}", "options"))
        .containsEntry(
            "method.response.header.Access-Control-Allow-Methods", "'GET,PATCH,DELETE,OPTIONS'");
  }

  @Test
  void preflightAllowsTheCredential_andTheHeadersThatThePathsOperationsRead() {
    assertThat(allowedHeaders("/posts/{postId}"))
        .isEqualTo("'Authorization,Content-Type,If-None-Match,If-Match'");
    assertThat(allowedHeaders("/posts")).isEqualTo("'Authorization,Content-Type,Idempotency-Key'");
    assertThat(allowedHeaders("/openapi.json")).isEqualTo("'Authorization,If-None-Match'");
    assertThat(allowedHeaders("/health")).isEqualTo("'Authorization'");
  }

  @Test
  void preflightHasNoBody() {
    assertThat(answer("/posts", "options"))
        .containsEntry("statusCode", "204")
        .doesNotContainKey("responseTemplates");
  }

  @Test
  void exampleThatTheTemplateLanguageWouldReadIsRefused() {
    MockAnswer answer = new MockAnswer("200", "Something.");

    assertThatThrownBy(() -> answer.body(Map.of("price", "$5"))).hasMessageContaining("contains $");
    assertThatThrownBy(() -> answer.body(Map.of("tag", "#if"))).hasMessageContaining("contains #");
  }

  @Test
  void headerThatCannotBeQuotedIsRefused() {
    MockAnswer answer = new MockAnswer("200", "Something.");

    assertThatThrownBy(() -> answer.header("X-Name", "O'Brien")).hasMessageContaining("contains '");
  }

  private static Map<String, Object> answer(String path, String method) {
    return answer(Published.integration(path, method));
  }

  private static Map<String, Object> answer(Map<String, Object> integration) {
    return Tree.object(Tree.object(integration.get("responses")).get("default"));
  }

  private static String allowedHeaders(String path) {
    return Tree.text(
        headers(path, "options"), "method.response.header.Access-Control-Allow-Headers");
  }

  private static Map<String, Object> headers(String path, String method) {
    return headers(Published.integration(path, method));
  }

  private static Map<String, Object> headers(Map<String, Object> integration) {
    return Tree.object(answer(integration).get("responseParameters"));
  }
}
