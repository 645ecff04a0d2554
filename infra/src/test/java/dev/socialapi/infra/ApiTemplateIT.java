package dev.socialapi.infra;

import static dev.socialapi.store.Partitions.OF_ALLOWED_USERS;
import static dev.socialapi.store.Partitions.OF_MIGRATIONS;
import static dev.socialapi.store.Partitions.OF_POSTS;
import static dev.socialapi.store.Partitions.OF_PUBLIC_POSTS;
import static dev.socialapi.store.Partitions.OF_TAGS;
import static dev.socialapi.store.Partitions.OF_USERS;
import static dev.socialapi.store.Partitions.OF_USERS_TAGS;
import static dev.socialapi.store.Partitions.PUBLIC_TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.Wiring;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The synthesized API stack, and what all stacks have in common. */
class ApiTemplateIT {
  private static final SynthesizedTemplate TEMPLATE = SynthesizedTemplate.of("SocialApi-dev");
  private static final List<SynthesizedTemplate> ALL =
      List.of(
          TEMPLATE,
          SynthesizedTemplate.of("SocialApiData-dev"),
          SynthesizedTemplate.of("SocialApiWorkers-dev"),
          SynthesizedTemplate.of("SocialApiMigration-dev"),
          SynthesizedTemplate.of("SocialApiOperations-dev"));

  private static final JsonNode TRACES =
      JsonNodeFactory.instance
          .arrayNode()
          .add("xray:PutTelemetryRecords")
          .add("xray:PutTraceSegments");

  @Test
  void everyOperationHasOneFunction() {
    assertThat(functions().keySet())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.copyOf(Wiring.ANSWERED_BY_GATEWAY)).stream()
                .map(Operation::id)
                .toList());
    assertThat(TEMPLATE.properties("AWS::Lambda::Function")).hasSize(functions().size() + 1);
  }

  @Test
  void functionIsToldWhatItsOperationNeedsAndNoMore() {
    functions()
        .forEach((id, function) ->
            assertThat(names(function.path("Environment").path("Variables")))
                .as(id)
                .containsExactlyInAnyOrderElementsOf(Config.of(Operation.byId(id).orElseThrow())));
  }

  @Test
  void nothingOfTheLocalSystemIsDeployed() {
    for (SynthesizedTemplate template : ALL) {
      assertThat(template.root().toString())
          .doesNotContain(Config.COGNITO_ENDPOINT)
          .doesNotContain(Config.DYNAMODB_ENDPOINT)
          .doesNotContain(Config.SQS_ENDPOINT)
          .doesNotContain(Config.LOCAL_JWKS_URL);
    }
  }

  @Test
  void everyHandlerIsAnEntryPoint() throws ReflectiveOperationException {
    for (SynthesizedTemplate template : ALL) {
      for (JsonNode function : template.properties("AWS::Lambda::Function").values()) {
        List<String> handler = List.of(function.path("Handler").asText().split("::", -1));
        Class<?> entryPoint = Class.forName(handler.getFirst());

        assertThat(handler.getLast()).isEqualTo("handleRequest");
        assertThat(RequestStreamHandler.class).isAssignableFrom(entryPoint);
        assertThat(entryPoint.getConstructor()).isNotNull();
        assertThat(entryPoint.getConstructor(Map.class)).isNotNull();
      }
    }
  }

  @Test
  void everyFunctionIsEndedBeforeTheGatewayGivesUp() {
    for (JsonNode function : TEMPLATE.properties("AWS::Lambda::Function").values()) {
      assertThat(function.path("Timeout").asInt()).isBetween(1, 28);
      assertThat(function.path("Runtime").asText()).isEqualTo("java25");
      assertThat(function.path("Architectures").toString()).isEqualTo("[\"arm64\"]");
    }
  }

  @Test
  void noTwoFunctionsShareARoleOrALogGroup() {
    for (SynthesizedTemplate template : ALL) {
      Set<String> functions = template.properties("AWS::Lambda::Function").keySet();
      List<JsonNode> properties =
          List.copyOf(template.properties("AWS::Lambda::Function").values());

      assertThat(properties).extracting(f -> f.path("Role")).doesNotHaveDuplicates();
      assertThat(properties).extracting(f -> f.path("LoggingConfig")).doesNotHaveDuplicates();
      assertThat(template.properties("AWS::IAM::Role")).hasSameSizeAs(functions);
    }
  }

  /** But for traces: what is sent to X-Ray is no resource with a name. */
  @Test
  void noPolicyHasAWildcard() {
    for (SynthesizedTemplate template : ALL) {
      assertThat(template.properties("AWS::IAM::Policy")).isEmpty();
      assertThat(template.properties("AWS::IAM::ManagedPolicy")).isEmpty();
      for (JsonNode role : template.properties("AWS::IAM::Role").values()) {
        assertThat(role.has("ManagedPolicyArns")).isFalse();
      }
      for (JsonNode statement : template.statements()) {
        assertThat(statement.has("NotAction") || statement.has("NotResource")).isFalse();
        for (JsonNode action : SynthesizedTemplate.each(statement.path("Action"))) {
          assertThat(action.asText()).matches("[a-z-]+:[A-Za-z]+");
        }
        if (!statement.path("Action").equals(TRACES)) {
          assertThat(statement.path("Resource").toString()).isNotEmpty().doesNotContain("*");
        }
      }
    }
  }

  @Test
  void everyFunctionIsTraced_andLogsTextAsItIs() {
    for (SynthesizedTemplate template : ALL) {
      for (JsonNode function : template.properties("AWS::Lambda::Function").values()) {
        assertThat(function.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
        assertThat(function.at("/LoggingConfig/LogFormat").asText("Text")).isEqualTo("Text");
      }
      for (JsonNode role : template.properties("AWS::IAM::Role").values()) {
        assertThat(SynthesizedTemplate.statements(role))
            .filteredOn(statement -> statement.path("Action").equals(TRACES))
            .hasSize(1);
      }
    }
    assertThat(TEMPLATE.only("AWS::ApiGateway::Stage").path("TracingEnabled").asBoolean()).isTrue();
  }

  /** A scan names no partition: MigrationTemplateIT has the one role that may. */
  @Test
  void everyTableStatementButAScanIsBoundToPartitions() {
    for (SynthesizedTemplate template : ALL) {
      for (JsonNode statement : template.statements()) {
        if (isAboutItems(statement)) {
          JsonNode condition = statement.path("Condition").path("ForAllValues:StringLike");
          assertThat(SynthesizedTemplate.each(condition.path("dynamodb:LeadingKeys")))
              .isNotEmpty()
              .extracting(JsonNode::asText)
              .isSubsetOf(
                  OF_USERS,
                  OF_USERS_TAGS,
                  OF_POSTS,
                  OF_TAGS,
                  OF_ALLOWED_USERS,
                  OF_MIGRATIONS,
                  OF_PUBLIC_POSTS,
                  PUBLIC_TAGS);
        }
      }
    }
  }

  @Test
  void gatewayMayInvokeEachFunctionForItsMethodOnly() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (JsonNode permission : TEMPLATE.properties("AWS::Lambda::Permission").values()) {
      assertThat(permission.path("Principal").asText()).isEqualTo("apigateway.amazonaws.com");
      String alias = permission.path("FunctionName").path("Ref").asText();
      String function = TEMPLATE.resource(alias).at("/Properties/FunctionName/Ref").asText();
      JsonNode parts = permission.path("SourceArn").path("Fn::Join").path(1);
      assertThat(sources.put(function, parts.path(parts.size() - 1).asText())).isNull();
    }

    TEMPLATE
        .properties("AWS::Lambda::Function")
        .forEach((logicalId, function) ->
            assertThat(sources).containsEntry(logicalId, expectedSource(function)));
    assertThat(sources).hasSameSizeAs(TEMPLATE.properties("AWS::Lambda::Function").keySet());
  }

  @Test
  void authorizerIsToldWhatItNeedsAndNoMore() {
    JsonNode authorizer =
        TEMPLATE.properties("AWS::Lambda::Function").values().stream()
            .filter(function -> operationOf(function).isMissingNode())
            .findFirst()
            .orElseThrow();

    assertThat(names(authorizer.path("Environment").path("Variables")))
        .containsExactlyInAnyOrderElementsOf(Config.OF_AUTHORIZER);
  }

  @Test
  void sessionsAreThoseOfTheUserPool() {
    JsonNode pools =
        TEMPLATE
            .only("AWS::ApiGateway::RestApi")
            .at("/Body/components/securitySchemes/session/x-amazon-apigateway-authorizer")
            .path("providerARNs");

    assertThat(pools).hasSize(1);
    assertThat(pools.path(0).path("Fn::ImportValue").asText()).contains("UserPool").contains("Arn");
  }

  @Test
  void stageIsTheVersion() {
    assertThat(TEMPLATE.only("AWS::ApiGateway::Stage").path("StageName").asText()).isEqualTo("v1");
  }

  @Test
  void everythingStandsInTheDocument() {
    JsonNode api = TEMPLATE.only("AWS::ApiGateway::RestApi");

    assertThat(api.path("Mode").asText()).isEqualTo("overwrite");
    assertThat(api.path("FailOnWarnings").asBoolean()).isTrue();
    assertThat(api.path("EndpointConfiguration").path("Types").toString())
        .isEqualTo("[\"REGIONAL\"]");
    assertThat(TEMPLATE.properties("AWS::ApiGateway::Method")).isEmpty();
    assertThat(TEMPLATE.properties("AWS::ApiGateway::GatewayResponse")).isEmpty();
  }

  @Test
  void templatesAreFarFromCloudFormationsLimit() {
    for (SynthesizedTemplate template : ALL) {
      assertThat(template.root().toString().length()).isLessThan(500_000);
    }
  }

  /** The properties of each operation's function, by operation id. */
  private static Map<String, JsonNode> functions() {
    Map<String, JsonNode> functions = new LinkedHashMap<>();
    for (JsonNode function : TEMPLATE.properties("AWS::Lambda::Function").values()) {
      JsonNode operation = operationOf(function);
      if (!operation.isMissingNode()) {
        assertThat(functions.put(operation.asText(), function)).isNull();
      }
    }
    return functions;
  }

  private static boolean isAboutItems(JsonNode statement) {
    return statement.path("Action").toString().contains("dynamodb:")
        && !statement.path("Action").asText().equals("dynamodb:Scan")
        && !statement.path("Resource").toString().contains("StreamArn");
  }

  private static String expectedSource(JsonNode function) {
    JsonNode id = operationOf(function);
    if (id.isMissingNode()) {
      return "/authorizers/*";
    }
    Operation operation = Operation.byId(id.asText()).orElseThrow();
    return "/v1/" + operation.method() + operation.path().replaceAll("[{]\\w+}", "*");
  }

  private static JsonNode operationOf(JsonNode function) {
    return function.path("Environment").path("Variables").path(Config.OPERATION);
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
