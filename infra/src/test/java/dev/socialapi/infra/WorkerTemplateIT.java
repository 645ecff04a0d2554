package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.lambda.AccountSweepFunction;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.StreamFunction;
import dev.socialapi.store.StreamRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The synthesized stack of the workers. */
class WorkerTemplateIT {
  private static final SynthesizedTemplate TEMPLATE =
      SynthesizedTemplate.of("SocialApiWorkers-dev");

  private final JsonNode stream = mapping(true);
  private final JsonNode messages = mapping(false);

  @Test
  void streamIsReadFromItsBeginning_andWhatFailsIsIsolated() {
    assertThat(stream.path("StartingPosition").asText()).isEqualTo("TRIM_HORIZON");
    assertThat(stream.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(stream.path("MaximumRetryAttempts").asInt()).isBetween(1, 100);
    assertThat(stream.path("FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
    assertThat(stream.at("/EventSourceArn/Fn::ImportValue").asText()).contains("StreamArn");
    assertThat(handlerOf(stream)).startsWith(StreamFunction.class.getName());
  }

  @Test
  void onlyWhatMattersOfTheStreamInvokesTheWorker() {
    assertThat(SynthesizedTemplate.each(stream.at("/FilterCriteria/Filters")))
        .extracting(filter -> filter.path("Pattern").asText())
        .containsExactlyElementsOf(StreamRecord.FILTERS);
  }

  @Test
  void whatFailsForGoodIsKept() {
    String destination = stream.at("/DestinationConfig/OnFailure/Destination").toString();
    JsonNode sweeps = queueOf(messages);

    assertThat(destination).contains("FailedRecords");
    assertThat(sweeps.at("/RedrivePolicy/deadLetterTargetArn").toString()).contains("FailedSweeps");
    assertThat(sweeps.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(5);
    for (JsonNode queue : TEMPLATE.properties("AWS::SQS::Queue").values()) {
      assertThat(queue.path("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 3600);
      assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
    }
  }

  /** Verdicts are kept for 60 seconds, functions run for 15, indexes lag a little. */
  @Test
  void sweepIsLateEnough() {
    assertThat(queueOf(messages).path("DelaySeconds").asInt()).isEqualTo(90);
    assertThat(handlerOf(messages)).startsWith(AccountSweepFunction.class.getName());
    assertThat(messages.path("FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
  }

  @Test
  void messageIsHiddenLongerThanItsFunctionRuns() {
    assertThat(queueOf(messages).path("VisibilityTimeout").asInt())
        .isGreaterThanOrEqualTo(6 * functionOf(messages).path("Timeout").asInt());
  }

  /** By its queue: what a function itself refused would soon count as failed for good. */
  @Test
  void fewSweepsRunAtOnce() {
    assertThat(messages.at("/ScalingConfig/MaximumConcurrency").asInt()).isEqualTo(2);
  }

  @Test
  void functionsAreToldWhatTheyNeedAndNoMore() {
    assertThat(variables(functionOf(stream))).isEqualTo(Set.copyOf(Config.OF_STREAM_WORKER));
    assertThat(variables(functionOf(messages))).isEqualTo(Set.copyOf(Config.OF_ACCOUNT_SWEEP));
  }

  @Test
  void onlyTheSweepMayRemoveUsers_andDoNothingElseToThePool() {
    List<JsonNode> ofPool =
        TEMPLATE.statements().stream()
            .filter(statement -> statement.path("Action").toString().contains("cognito-idp:"))
            .toList();

    assertThat(ofPool).hasSize(1);
    assertThat(ofPool.getFirst().path("Action").asText()).isEqualTo("cognito-idp:AdminDeleteUser");
    assertThat(ofPool.getFirst().at("/Resource/Fn::ImportValue").asText()).contains("UserPool");
  }

  @Test
  void nobodyMayPutItems() {
    assertThat(TEMPLATE.statements())
        .extracting(statement -> statement.path("Action").toString())
        .noneMatch(actions -> actions.contains("PutItem") || actions.contains("Scan"));
  }

  private static JsonNode mapping(boolean ofStream) {
    return TEMPLATE.properties("AWS::Lambda::EventSourceMapping").values().stream()
        .filter(mapping -> mapping.has("StartingPosition") == ofStream)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode functionOf(JsonNode mapping) {
    JsonNode alias = TEMPLATE.resource(mapping.path("FunctionName").path("Ref").asText());
    return TEMPLATE.resource(alias.at("/Properties/FunctionName/Ref").asText()).path("Properties");
  }

  private static String handlerOf(JsonNode mapping) {
    return functionOf(mapping).path("Handler").asText();
  }

  private static JsonNode queueOf(JsonNode mapping) {
    return TEMPLATE
        .resource(mapping.at("/EventSourceArn/Fn::GetAtt/0").asText())
        .path("Properties");
  }

  private static Set<String> variables(JsonNode function) {
    return function.at("/Environment/Variables").properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
