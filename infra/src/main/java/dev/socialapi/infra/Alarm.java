package dev.socialapi.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricDataQueryProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricProperty;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.MetricStatProperty;
import software.constructs.Construct;

/**
 * One alarm.
 *
 * @param subject what it watches, such as {@code GetPost}
 * @param dimensions that its metrics have, in order
 */
record Alarm(AlarmKind kind, String subject, Map<String, String> dimensions) {
  /** Unique in the account and region, and readable in the message that it sends. */
  String name(Environment environment) {
    return environment.resource(subject + "-" + kind.slug());
  }

  /**
   * @param topic that is told when it breaches, and when it is over
   */
  void create(Construct scope, Environment environment, String topic) {
    CfnAlarm.Builder alarm =
        CfnAlarm.Builder.create(scope, subject + "-" + kind.slug())
            .alarmName(name(environment))
            .alarmDescription("See docs/runbook.md#" + kind.slug())
            .evaluationPeriods(kind.periods())
            .datapointsToAlarm(kind.periods())
            .comparisonOperator(kind.comparison().operator())
            .threshold(kind.threshold())
            .treatMissingData("notBreaching")
            .alarmActions(List.of(topic))
            .okActions(List.of(topic));
    if (kind.isPercentile()) {
      alarm.evaluateLowSampleCountPercentile("ignore");
    }
    if (kind.signal().isMath()) {
      alarm.metrics(queries());
    } else {
      metric(alarm, kind.signal().sources().getFirst());
    }
    alarm.build();
  }

  private void metric(CfnAlarm.Builder alarm, Signal.Source source) {
    alarm
        .namespace(source.namespace())
        .metricName(source.metric())
        .dimensions(dimensionProperties())
        .period(kind.periodSeconds());
    if (kind.isPercentile()) {
      alarm.extendedStatistic(kind.statistic());
    } else {
      alarm.statistic(kind.statistic());
    }
  }

  private List<MetricDataQueryProperty> queries() {
    List<MetricDataQueryProperty> queries = new ArrayList<>();
    queries.add(
        MetricDataQueryProperty.builder()
            .id("value")
            .expression(kind.signal().expression())
            .returnData(true)
            .build());
    for (Signal.Source source : kind.signal().sources()) {
      queries.add(
          MetricDataQueryProperty.builder()
              .id(source.id())
              .metricStat(
                  MetricStatProperty.builder()
                      .metric(
                          MetricProperty.builder()
                              .namespace(source.namespace())
                              .metricName(source.metric())
                              .dimensions(dimensionProperties())
                              .build())
                      .stat(kind.statistic())
                      .period(kind.periodSeconds())
                      .build())
              .returnData(false)
              .build());
    }
    return queries;
  }

  private List<DimensionProperty> dimensionProperties() {
    return dimensions.entrySet().stream()
        .map(dimension ->
            DimensionProperty.builder()
                .name(dimension.getKey())
                .value(dimension.getValue())
                .build())
        .toList();
  }
}
