package dev.socialapi.local.gateway.document;

import dev.socialapi.local.gateway.document.Integration.LambdaProxy;
import dev.socialapi.local.gateway.document.Integration.Mock;
import dev.socialapi.local.gateway.document.Integration.MockResponse;
import dev.socialapi.local.gateway.document.Integration.PassthroughBehavior;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads an operation's integration. */
final class IntegrationReader {
  static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final Set<String> PROXY_MEMBERS =
      Set.of(
          "type",
          "httpMethod",
          "uri",
          "timeoutInMillis",
          "passthroughBehavior",
          CacheKeyReader.NAMESPACE,
          CacheKeyReader.PARAMETERS);
  private static final Set<String> MOCK_MEMBERS =
      Set.of("type", "requestTemplates", "responses", "passthroughBehavior");

  private static final int MIN_TIMEOUT_MILLIS = 50;
  private static final int MAX_TIMEOUT_MILLIS = 29_000;

  private IntegrationReader() {}

  static Integration read(DocumentNode operation) {
    DocumentNode integration = operation.at(INTEGRATION);
    if (!integration.exists()) {
      throw operation.failure("has no integration");
    }
    return switch (integration.at("type").text()) {
      case "aws_proxy" -> proxy(integration);
      case "mock" -> mock(integration, operation.at("responses"));
      default -> throw integration.at("type").failure("is not emulated here");
    };
  }

  private static LambdaProxy proxy(DocumentNode integration) {
    integration.allowOnly(PROXY_MEMBERS);
    if (!integration.at("httpMethod").text().equals("POST")) {
      throw integration.at("httpMethod").failure("must be POST: Lambda is invoked by nothing else");
    }
    int timeout = integration.number("timeoutInMillis", MAX_TIMEOUT_MILLIS);
    if (timeout < MIN_TIMEOUT_MILLIS || timeout > MAX_TIMEOUT_MILLIS) {
      throw integration.at("timeoutInMillis").failure("must be 50 to 29000");
    }
    return new LambdaProxy(
        LambdaUri.functionArn(integration.at("uri")), Duration.ofMillis(timeout));
  }

  private static Mock mock(DocumentNode integration, DocumentNode methodResponses) {
    integration.allowOnly(MOCK_MEMBERS);
    var templates = integration.at("requestTemplates").textMembers();
    List<MockResponse> responses =
        integration.at("responses").members().entrySet().stream()
            .map(
                entry -> MockResponseReader.read(entry.getKey(), entry.getValue(), methodResponses))
            .toList();
    return new Mock(templates, passthrough(integration.at("passthroughBehavior")), responses);
  }

  private static PassthroughBehavior passthrough(DocumentNode behavior) {
    if (!behavior.exists()) {
      return PassthroughBehavior.WHEN_NO_MATCH;
    }
    return switch (behavior.text()) {
      case "when_no_match" -> PassthroughBehavior.WHEN_NO_MATCH;
      case "when_no_templates" -> PassthroughBehavior.WHEN_NO_TEMPLATES;
      case "never" -> PassthroughBehavior.NEVER;
      default -> throw behavior.failure("is unknown");
    };
  }
}
