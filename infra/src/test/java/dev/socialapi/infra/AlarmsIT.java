package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The synthesized alarms, against the table of what was asked for: written here once more. */
class AlarmsIT {
  /** Of every function but the authorizer. */
  private static final List<String> OF_FUNCTION =
      List.of(
          "AWS/Lambda Errors {FunctionName=%1$s} | Sum 300 s | 1/1 | >= 5 | notBreaching",
          "IF(i>0,100*e/i,0) e=AWS/Lambda Errors {FunctionName=%1$s} Sum 900 s"
              + " i=AWS/Lambda Invocations {FunctionName=%1$s} Sum 900 s"
              + " | 1/1 | >= 1 | notBreaching",
          "AWS/Lambda Duration {FunctionName=%1$s} | p95 60 s | 3/3 | > 1000 | notBreaching"
              + " | few samples: ignore");

  /** A refusal is an exception to Lambda; the authorizer counts them, to be taken away. */
  private static final List<String> OF_AUTHORIZER =
      List.of(
          "e-FILL(r,0) e=AWS/Lambda Errors {FunctionName=%1$s} Sum 300 s"
              + " r=SocialApi refusals {FunctionName=%1$s} Sum 300 s | 1/1 | >= 5 | notBreaching",
          "IF(i>0,100*(e-FILL(r,0))/i,0) e=AWS/Lambda Errors {FunctionName=%1$s} Sum 900 s"
              + " r=SocialApi refusals {FunctionName=%1$s} Sum 900 s"
              + " i=AWS/Lambda Invocations {FunctionName=%1$s} Sum 900 s"
              + " | 1/1 | >= 1 | notBreaching",
          OF_FUNCTION.getLast());

  /** What a worker fails at is no error to Lambda. */
  private static final String OF_WORKER =
      "SocialApi failures {FunctionName=%1$s} | Sum 300 s | 1/1 | >= 5 | notBreaching";

  private static final List<String> OF_API =
      List.of(
          "AWS/ApiGateway Latency {ApiName=%1$s,Stage=v1} | p95 60 s | 3/3 | > 1500 | notBreaching"
              + " | few samples: ignore",
          "AWS/ApiGateway 5XXError {ApiName=%1$s,Stage=v1} | Sum 300 s | 1/1 | >= 5 | notBreaching",
          "AWS/ApiGateway 5XXError {ApiName=%1$s,Stage=v1} | Average 900 s | 1/1 | >= 0.01"
              + " | notBreaching");

  /** Of the table, and of each index: the table's own metrics are without those. */
  private static final List<String> OF_TABLE =
      List.of(
          "FILL(m,0) m=AWS/DynamoDB ReadThrottleEvents {%1$s} Sum 300 s"
              + " | 1/1 | >= 10 | notBreaching",
          "FILL(m,0) m=AWS/DynamoDB WriteThrottleEvents {%1$s} Sum 300 s"
              + " | 1/1 | >= 10 | notBreaching");

  private static final String OF_CLIENT =
      "AWS/Cognito SignInThrottles {UserPool=UserPool,UserPoolClient=UserPoolClient}"
          + " | Sum 60 s | 1/1 | > 5 | notBreaching";

  private static final String OF_DEAD_LETTERS =
      "AWS/SQS ApproximateNumberOfMessagesVisible {QueueName=%1$s}"
          + " | Maximum 60 s | 1/1 | >= 1 | notBreaching";

  private static final Pattern IMPORTED =
      Pattern.compile(".*:ExportsOutput(?:Ref|FnGetAtt)(\\w+?)[0-9A-F]{8}.*");

  private static final Path RUNBOOK = Path.of("../docs/runbook.md");

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void areThoseOfTheTable_toTheComparison(String environment) {
    assertThat(alarms(environment).values())
        .extracting(AlarmsIT::read)
        .containsExactlyInAnyOrderElementsOf(expected(environment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void allReportToTheOneTopic(String environment) {
    SynthesizedTemplate template = operations(environment);
    String topic = template.properties("AWS::SNS::Topic").keySet().iterator().next();
    String toIt = "[{\"Ref\":\"" + topic + "\"}]";

    assertThat(template.properties("AWS::SNS::Topic")).hasSize(1);
    for (JsonNode alarm : alarms(environment).values()) {
      assertThat(alarm.path("AlarmActions")).hasToString(toIt);
      assertThat(alarm.path("OKActions")).hasToString(toIt);
      assertThat(alarm.path("ActionsEnabled").asBoolean(true)).isTrue();
    }
    for (String stack : List.of("SocialApi-", "SocialApiData-", "SocialApiWorkers-")) {
      SynthesizedTemplate other = SynthesizedTemplate.of(stack + environment);
      assertThat(other.properties("AWS::CloudWatch::Alarm")).isEmpty();
    }
  }

  @Test
  void eachHasItsSectionInTheRunbook_andNoSectionIsWithoutOne() throws IOException {
    TreeSet<String> sections = new TreeSet<>();
    for (JsonNode alarm : alarms("dev").values()) {
      sections.add(alarm.path("AlarmDescription").asText().replace("See docs/runbook.md#", ""));
    }

    assertThat(headings()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sections);
  }

  @Test
  void everySectionNamesThreeThingsToLookAt() throws IOException {
    List<String> lines = Files.readAllLines(RUNBOOK);
    for (int i = 1; i <= 3; i++) {
      String number = i + ". ";
      assertThat(lines.stream().filter(line -> line.startsWith(number))).hasSameSizeAs(headings());
    }
    assertThat(lines).noneMatch(line -> line.startsWith("4. "));
  }

  private static List<String> headings() throws IOException {
    try (Stream<String> lines = Files.lines(RUNBOOK)) {
      return lines
          .filter(line -> line.startsWith("### "))
          .map(line -> line.substring(4).toLowerCase(Locale.ROOT).replace(' ', '-'))
          .toList();
    }
  }

  private static List<String> expected(String environment) {
    List<String> expected = new ArrayList<>();
    for (String function : functions(environment)) {
      List<String> rows = function.endsWith("-Authorizer") ? OF_AUTHORIZER : OF_FUNCTION;
      rows.forEach(row -> expected.add(row.formatted(function)));
      if (function.endsWith("-StreamWorker") || function.endsWith("-AccountSweep")) {
        expected.add(OF_WORKER.formatted(function));
      }
    }
    SynthesizedTemplate api = SynthesizedTemplate.of("SocialApi-" + environment);
    String apiName = api.only("AWS::ApiGateway::RestApi").path("Name").asText();
    OF_API.forEach(row -> expected.add(row.formatted(apiName)));
    List<String> parts = new ArrayList<>(List.of("TableName=Table"));
    JsonNode table =
        SynthesizedTemplate.of("SocialApiData-" + environment).only("AWS::DynamoDB::Table");
    for (JsonNode index : table.path("GlobalSecondaryIndexes")) {
      parts.add("TableName=Table,GlobalSecondaryIndexName=" + index.path("IndexName").asText());
    }
    parts.forEach(part -> OF_TABLE.forEach(row -> expected.add(row.formatted(part))));
    expected.add(OF_CLIENT);
    for (String queue : List.of("FailedRecords", "FailedSweeps")) {
      expected.add(OF_DEAD_LETTERS.formatted(queue));
    }
    return expected;
  }

  /** Every function of every stack, by its name. */
  private static List<String> functions(String environment) {
    return Stream.of(
            "SocialApi-",
            "SocialApiData-",
            "SocialApiWorkers-",
            "SocialApiMigration-",
            "SocialApiOperations-")
        .map(stack -> SynthesizedTemplate.of(stack + environment))
        .flatMap(template -> template.properties("AWS::Lambda::Function").values().stream())
        .map(function -> function.path("FunctionName").asText())
        .toList();
  }

  private static Map<String, JsonNode> alarms(String environment) {
    return operations(environment).properties("AWS::CloudWatch::Alarm");
  }

  private static SynthesizedTemplate operations(String environment) {
    return SynthesizedTemplate.of("SocialApiOperations-" + environment);
  }

  /** An alarm as a row of the table. */
  private static String read(JsonNode alarm) {
    List<String> row = new ArrayList<>();
    if (alarm.has("Metrics")) {
      row.add(readMath(alarm.path("Metrics")));
    } else {
      row.add(readMetric(alarm));
      row.add(statistic(alarm) + " " + alarm.path("Period").asInt() + " s");
    }
    row.add(
        alarm.path("DatapointsToAlarm").asInt() + "/" + alarm.path("EvaluationPeriods").asInt());
    row.add(operator(alarm) + " " + threshold(alarm));
    row.add(alarm.path("TreatMissingData").asText());
    if (alarm.has("EvaluateLowSampleCountPercentile")) {
      row.add("few samples: " + alarm.path("EvaluateLowSampleCountPercentile").asText());
    }
    return String.join(" | ", row);
  }

  private static String readMath(JsonNode queries) {
    List<String> parts = new ArrayList<>();
    for (JsonNode query : queries) {
      boolean isValue = query.has("Expression");
      assertThat(query.path("ReturnData").asBoolean(true)).isEqualTo(isValue);
      JsonNode stat = query.path("MetricStat");
      parts.add(
          isValue
              ? query.path("Expression").asText()
              : "%s=%s %s %d s"
                  .formatted(
                      query.path("Id").asText(),
                      readMetric(stat.path("Metric")),
                      stat.path("Stat").asText(),
                      stat.path("Period").asInt()));
    }
    return String.join(" ", parts);
  }

  private static String readMetric(JsonNode metric) {
    List<String> dimensions = new ArrayList<>();
    for (JsonNode dimension : metric.path("Dimensions")) {
      dimensions.add(dimension.path("Name").asText() + "=" + value(dimension.path("Value")));
    }
    return "%s %s {%s}"
        .formatted(
            metric.path("Namespace").asText(),
            metric.path("MetricName").asText(),
            String.join(",", dimensions));
  }

  /** The text itself, or the id of what it is imported from. */
  private static String value(JsonNode value) {
    if (value.isTextual()) {
      return value.asText();
    }
    Matcher imported = IMPORTED.matcher(value.path("Fn::ImportValue").asText());
    assertThat(imported.matches()).as(value.toString()).isTrue();
    return imported.group(1);
  }

  private static String statistic(JsonNode alarm) {
    return alarm.path("Statistic").asText() + alarm.path("ExtendedStatistic").asText();
  }

  /** There is none by default that one should rely on. */
  private static String operator(JsonNode alarm) {
    return switch (alarm.path("ComparisonOperator").asText()) {
      case "GreaterThanOrEqualToThreshold" -> ">=";
      case "GreaterThanThreshold" -> ">";
      case String other -> other;
    };
  }

  private static String threshold(JsonNode alarm) {
    double threshold = alarm.path("Threshold").asDouble();
    return threshold == Math.rint(threshold)
        ? Long.toString((long) threshold)
        : Double.toString(threshold);
  }
}
