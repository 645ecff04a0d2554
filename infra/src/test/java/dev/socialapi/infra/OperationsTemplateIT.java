package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The synthesized operations stack: topic, dashboard, budget; alarms have a test of their own. */
class OperationsTemplateIT {
  private static final SynthesizedTemplate TEMPLATE =
      SynthesizedTemplate.of("SocialApiOperations-prod");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void topicIsEncrypted_withAKeyThatItsReportersMayUse() {
    String key = TEMPLATE.properties("AWS::KMS::Key").keySet().iterator().next();
    JsonNode topic = TEMPLATE.only("AWS::SNS::Topic");

    assertThat(topic.at("/KmsMasterKeyId/Fn::GetAtt/0").asText()).isEqualTo(key);
    assertThat(TEMPLATE.only("AWS::KMS::Key").path("EnableKeyRotation").asBoolean()).isTrue();
    assertThat(services(TEMPLATE.only("AWS::KMS::Key").at("/KeyPolicy/Statement")))
        .containsExactlyInAnyOrder("cloudwatch.amazonaws.com", "budgets.amazonaws.com");
  }

  @Test
  void topicTakesReportsOfThisAccountAlone_andNothingInTheClear() {
    JsonNode statements = TEMPLATE.only("AWS::SNS::TopicPolicy").at("/PolicyDocument/Statement");

    assertThat(services(statements))
        .containsExactlyInAnyOrder("cloudwatch.amazonaws.com", "budgets.amazonaws.com");
    assertThat(statements)
        .anyMatch(statement ->
            statement.path("Effect").asText().equals("Deny")
                && statement.at("/Condition/Bool/aws:SecureTransport").asText().equals("false"));
  }

  /** Those whom a policy allows something: each on behalf of this account only. */
  private static List<String> services(JsonNode statements) {
    List<String> services = new ArrayList<>();
    for (JsonNode statement : statements) {
      JsonNode service = statement.at("/Principal/Service");
      if (!service.isMissingNode()) {
        assertThat(statement.at("/Condition/StringEquals/aws:SourceAccount/Ref").asText())
            .isEqualTo("AWS::AccountId");
        SynthesizedTemplate.each(service).forEach(each -> services.add(each.asText()));
      }
    }
    return services;
  }

  @Test
  void budgetIsForWhatHasTheEnvironmentsTag_andGivesNoticeInTime() {
    JsonNode budget = TEMPLATE.only("AWS::Budgets::Budget");

    assertThat(budget.at("/Budget/TimeUnit").asText()).isEqualTo("MONTHLY");
    assertThat(budget.at("/Budget/BudgetLimit/Amount").asInt()).isPositive();
    assertThat(budget.at("/Budget/CostFilters/TagKeyValue"))
        .hasToString("[\"user:SocialApiEnvironment$prod\"]");
    assertThat(budget.path("NotificationsWithSubscribers"))
        .extracting(notice ->
            notice.at("/Notification/NotificationType").asText()
                + notice.at("/Notification/Threshold").asInt()
                + notice.at("/Subscribers/0/SubscriptionType").asText())
        .containsExactly("ACTUAL80SNS", "ACTUAL100SNS", "FORECASTED100SNS");
  }

  @Test
  void everyStackHasTheTagOfItsEnvironment() throws IOException {
    for (String environment : List.of("dev", "staging", "prod")) {
      Path assembly = SynthesizedTemplate.FOLDER.resolve("assembly-" + environment);
      int stacks = 0;
      for (JsonNode artifact :
          JSON.readTree(assembly.resolve("manifest.json").toFile()).path("artifacts")) {
        if (artifact.path("type").asText().equals("aws:cloudformation:stack")) {
          assertThat(artifact.at("/properties/tags/SocialApiEnvironment").asText())
              .isEqualTo(environment);
          stacks++;
        }
      }
      assertThat(stacks).isEqualTo(environment.equals("dev") ? 5 : 6);
    }
  }

  @Test
  void dashboardShowsEveryAlarm_andEveryFunction() throws IOException {
    JsonNode widgets = dashboard().path("widgets");

    List<String> alarms = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (JsonNode widget : widgets) {
      widget.at("/properties/alarms").forEach(alarm -> alarms.add(alarm.asText()));
      assertThat(widget.at("/properties/alarms").size()).isLessThanOrEqualTo(100);
      for (JsonNode metric : widget.at("/properties/metrics")) {
        if (metric.path(0).asText().equals("AWS/Lambda")
            && metric.path(1).asText().equals("Errors")) {
          errors.add(metric.path(3).asText());
        }
      }
    }
    assertThat(alarms)
        .extracting(arn -> arn.substring(arn.lastIndexOf(':') + 1))
        .containsExactlyInAnyOrderElementsOf(
            TEMPLATE.properties("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.path("AlarmName").asText())
                .toList());
    assertThat(errors).hasSizeGreaterThan(30).contains("social-api-prod-GetPost");
  }

  /** As CloudWatch will see it, with a word for each value that is not known yet. */
  private static JsonNode dashboard() throws IOException {
    var body = new StringBuilder();
    JsonNode parts = TEMPLATE.only("AWS::CloudWatch::Dashboard").at("/DashboardBody/Fn::Join/1");
    for (JsonNode part : parts) {
      body.append(part.isTextual() ? part.asText() : "unknown");
    }
    return JSON.readTree(body.toString());
  }

  @Test
  void everyStackIsFarFromCloudFormationsLimit() {
    for (String stack : List.of("SocialApi", "SocialApiData", "SocialApiWorkers")) {
      assertThat(SynthesizedTemplate.of(stack + "-prod").root().path("Resources").size())
          .isLessThan(400);
    }
    assertThat(TEMPLATE.root().path("Resources").size()).isLessThan(200);
    assertThat(TEMPLATE.root().toString().length()).isLessThan(500_000);
  }

  /** What it watches must not depend on it: it can be taken away at any time. */
  @Test
  void nobodyImportsFromIt() {
    for (Map.Entry<String, JsonNode> output : TEMPLATE.root().path("Outputs").properties()) {
      assertThat(output.getValue().has("Export")).as(output.getKey()).isFalse();
    }
  }
}
