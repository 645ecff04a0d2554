package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.AwsCalls;
import dev.socialapi.lambda.Config;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the synthesized functions start, what they are given and what they are called by. */
class FunctionTemplateIT {
  static List<Environment> environments() {
    return Environment.ALL;
  }

  static List<String> stacks() {
    return Environment.ALL.stream()
        .flatMap(environment ->
            Stream.of(
                environment.apiStack(),
                environment.dataStack(),
                environment.workerStack(),
                environment.migrationStack()))
        .toList();
  }

  /** Nobody waits for a migration. */
  static List<String> stacksThatSomebodyWaitsFor() {
    return stacks().stream().filter(stack -> !stack.startsWith("SocialApiMigration-")).toList();
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void everyFunctionHasAnAliasForItsNewestVersion(String stack) {
    SynthesizedTemplate template = SynthesizedTemplate.of(stack);
    List<String> aliased = new ArrayList<>();
    for (JsonNode alias : template.properties("AWS::Lambda::Alias").values()) {
      String version = alias.at("/FunctionVersion/Fn::GetAtt/0").asText();
      String function = alias.at("/FunctionName/Ref").asText();
      aliased.add(function);

      assertThat(alias.path("Name").asText()).isEqualTo("live");
      assertThat(template.resource(version).at("/Properties/FunctionName/Ref").asText())
          .isEqualTo(function);
    }
    assertThat(aliased)
        .containsExactlyInAnyOrderElementsOf(template.properties("AWS::Lambda::Function").keySet());
  }

  /** AWS refuses a version that has both; with neither, somebody waits for a cold start. */
  @ParameterizedTest
  @MethodSource("stacksThatSomebodyWaitsFor")
  void everyFunctionStartsFromASnapshotOrStandsBy(String stack) {
    SynthesizedTemplate template = SynthesizedTemplate.of(stack);
    for (JsonNode alias : template.properties("AWS::Lambda::Alias").values()) {
      JsonNode function =
          template.resource(alias.at("/FunctionName/Ref").asText()).path("Properties");
      boolean snapshot = function.at("/SnapStart/ApplyOn").asText().equals("PublishedVersions");

      assertThat(snapshot).isNotEqualTo(alias.has("ProvisionedConcurrencyConfig"));
    }
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void nobodyMayCallAFunctionButByItsAlias(String stack) {
    SynthesizedTemplate template = SynthesizedTemplate.of(stack);
    List<String> permitted = new ArrayList<>();
    for (JsonNode permission : template.properties("AWS::Lambda::Permission").values()) {
      permitted.add(permission.at("/FunctionName/Ref").asText());
    }
    assertThat(template.properties("AWS::Lambda::Alias").keySet()).containsAll(permitted);
    assertThat(permitted).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void everythingTheGatewayCallsIsAnAliasThatItMayCall(Environment environment) {
    SynthesizedTemplate template = SynthesizedTemplate.of(environment.apiStack());
    JsonNode document = template.only("AWS::ApiGateway::RestApi").path("Body");
    List<String> called = new ArrayList<>();
    document.findValues("uri").forEach(uri -> called.add(aliasIn(uri)));
    document.findValues("authorizerUri").forEach(uri -> called.add(aliasIn(uri)));
    List<String> permitted = new ArrayList<>();
    for (JsonNode permission : template.properties("AWS::Lambda::Permission").values()) {
      permitted.add(permission.at("/FunctionName/Ref").asText());
    }

    assertThat(called)
        .hasSameSizeAs(template.properties("AWS::Lambda::Function").keySet())
        .containsExactlyInAnyOrderElementsOf(permitted);
    assertThat(template.properties("AWS::Lambda::Alias").keySet()).containsAll(called);
  }

  @ParameterizedTest
  @MethodSource("environments")
  void triggerOfTheUserPoolIsAnAliasThatItMayCall(Environment environment) {
    SynthesizedTemplate template = SynthesizedTemplate.of(environment.dataStack());
    JsonNode permission = template.only("AWS::Lambda::Permission");
    String alias = permission.at("/FunctionName/Ref").asText();

    assertThat(
            template
                .only("AWS::Cognito::UserPool")
                .at("/LambdaConfig/PostConfirmation/Ref")
                .asText())
        .isEqualTo(alias);
    assertThat(template.properties("AWS::Lambda::Alias")).containsOnlyKeys(alias);
    assertThat(permission.path("Principal").asText()).isEqualTo("cognito-idp.amazonaws.com");
  }

  /** Whoever calls is told of a fault by the function itself, and not by its end. */
  @ParameterizedTest
  @MethodSource("stacks")
  void everyFunctionOutlivesACallThatFails(String stack) {
    SynthesizedTemplate template = SynthesizedTemplate.of(stack);
    for (JsonNode function : template.properties("AWS::Lambda::Function").values()) {
      assertThat(Duration.ofSeconds(function.path("Timeout").asInt()))
          .isGreaterThan(AwsCalls.TIMEOUT);
    }
  }

  @ParameterizedTest
  @MethodSource("environments")
  void memoryFollowsFromTheKindOfOperation(Environment environment) {
    Map<String, JsonNode> functions =
        SynthesizedTemplate.of(environment.apiStack()).properties("AWS::Lambda::Function");
    for (JsonNode function : functions.values()) {
      String id = function.at("/Environment/Variables/" + Config.OPERATION).asText();
      Workload workload = Operation.byId(id).map(Workload::of).orElse(Workload.AUTHORIZER);

      assertThat(function.path("MemorySize").asInt()).as(id).isEqualTo(workload.memoryMib());
    }
  }

  /** Clean-up cannot take what requests need: neither in production nor, by its queue, anywhere. */
  @ParameterizedTest
  @MethodSource("environments")
  void concurrencyIsReservedAsTheEnvironmentSays(Environment environment) {
    assertThat(reserved(SynthesizedTemplate.of(environment.apiStack())))
        .containsExactlyElementsOf(
            environment.concurrency().authorizer().stream().boxed().toList());
    assertThat(reserved(SynthesizedTemplate.of(environment.workerStack())))
        .containsExactlyElementsOf(
            environment.concurrency().streamWorker().stream().boxed().toList());
  }

  private static List<Integer> reserved(SynthesizedTemplate template) {
    return template.properties("AWS::Lambda::Function").values().stream()
        .filter(function -> function.has("ReservedConcurrentExecutions"))
        .map(function -> function.path("ReservedConcurrentExecutions").asInt())
        .toList();
  }

  /** The one thing in an invocation URI that is neither text nor about the place. */
  private static String aliasIn(JsonNode uri) {
    return uri.findValues("Ref").stream()
        .map(JsonNode::asText)
        .filter(name -> !name.startsWith("AWS::"))
        .reduce((one, other) -> one + " and " + other)
        .orElse("no alias");
  }
}
