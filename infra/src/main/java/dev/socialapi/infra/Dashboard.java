package dev.socialapi.infra;

import static dev.socialapi.infra.Signal.API;
import static dev.socialapi.infra.Signal.COGNITO;
import static dev.socialapi.infra.Signal.LAMBDA;
import static dev.socialapi.infra.Signal.TABLE;

import dev.socialapi.lambda.Metric;
import dev.socialapi.store.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.CfnDashboard;

/** The dashboard: alarms first, then what clients see, then functions, then table and sign-ins. */
final class Dashboard {
  private static final int WIDTH = 12;
  private static final int HEIGHT = 6;

  private static final int PERIOD_SECONDS = 300;

  /** As many as one widget takes. */
  private static final int ALARMS = 100;

  private final Environment environment;
  private final Watched watched;
  private final List<Map<String, Object>> widgets = new ArrayList<>();

  private Dashboard(Environment environment, Watched watched) {
    this.environment = environment;
    this.watched = watched;
  }

  static void create(Stack stack, Environment environment, Watched watched, List<Alarm> alarms) {
    var dashboard = new Dashboard(environment, watched);
    dashboard.alarms(alarms);
    dashboard.api();
    dashboard.functions();
    dashboard.table();
    dashboard.others();
    CfnDashboard.Builder.create(stack, "Dashboard")
        .dashboardName(environment.resources())
        .dashboardBody(stack.toJsonString(Map.of("widgets", dashboard.widgets)))
        .build();
  }

  private void alarms(List<Alarm> alarms) {
    List<String> arns =
        alarms.stream()
            .map(alarm ->
                "arn:%s:cloudwatch:%s:%s:alarm:%s"
                    .formatted(Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, alarm.name(environment)))
            .toList();
    for (int start = 0; start < arns.size(); start += ALARMS) {
      List<String> some = arns.subList(start, Math.min(start + ALARMS, arns.size()));
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("title", "Alarms");
      properties.put("alarms", some);
      add("alarm", properties);
    }
  }

  private void api() {
    Map<String, String> api = Dimensions.ofApi(environment);
    graph(
        "Requests, and those that failed",
        "Sum",
        Stream.of("Count", "4XXError", "5XXError", "CacheHitCount", "CacheMissCount")
            .map(name -> metric(API, name, api))
            .toList());
    graph(
        "Latency, ms",
        "p95",
        List.of(
            metric(API, "Latency", api, "p50"),
            metric(API, "Latency", api),
            metric(API, "Latency", api, "p99"),
            metric(API, "IntegrationLatency", api)));
    search(
        "Problems by function and code",
        "SEARCH('{%s,%s,%s} MetricName=\"%s\" %s', 'Sum', 300)"
            .formatted(
                Metric.NAMESPACE,
                Metric.DIMENSION,
                Metric.CODE,
                Metric.PROBLEMS.wire(),
                environment.resources()));
  }

  private void functions() {
    graph("Functions: duration, ms", "p95", each(LAMBDA, "Duration"));
    graph("Functions: errors", "Sum", each(LAMBDA, "Errors"));
    graph("Functions: throttles", "Sum", each(LAMBDA, "Throttles"));
    graph("Functions: cold starts", "Sum", each(Metric.COLD_START));
    graph("Functions: table requests", "Average", each(Metric.TABLE_REQUESTS));
    graph("Functions: read units", "Sum", each(Metric.READ_UNITS));
    graph("Functions: write units", "Sum", each(Metric.WRITE_UNITS));
  }

  private void table() {
    List<List<Object>> units = new ArrayList<>();
    List<List<Object>> throttles = new ArrayList<>();
    for (Map<String, String> part : partsOfTable()) {
      units.add(metric(TABLE, "ConsumedReadCapacityUnits", part));
      units.add(metric(TABLE, "ConsumedWriteCapacityUnits", part));
      throttles.add(metric(TABLE, "ReadThrottleEvents", part));
      throttles.add(metric(TABLE, "WriteThrottleEvents", part));
    }
    graph("Table and indexes: capacity units", "Sum", units);
    graph("Table and indexes: throttles", "Sum", throttles);
  }

  private void others() {
    Map<String, String> client = Dimensions.ofClient(watched);
    graph(
        "Sign-ins and refused credentials",
        "Sum",
        List.of(
            metric(COGNITO, "SignInSuccesses", client),
            metric(COGNITO, "SignInThrottles", client),
            metric(
                Metric.NAMESPACE,
                Metric.REFUSALS.wire(),
                Dimensions.ofFunction(environment, Functions.AUTHORIZER))));
    graph(
        "Dead letters",
        "Maximum",
        watched.deadLetters().values().stream()
            .map(queue ->
                metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", Dimensions.ofQueue(queue)))
            .toList());
  }

  private List<Map<String, String>> partsOfTable() {
    List<Map<String, String>> parts = new ArrayList<>();
    parts.add(Dimensions.ofTable(watched.tableName()));
    for (Index index : Index.values()) {
      parts.add(Dimensions.ofIndex(watched.tableName(), index));
    }
    return parts;
  }

  private List<List<Object>> each(Metric metric) {
    return each(Metric.NAMESPACE, metric.wire());
  }

  private List<List<Object>> each(String namespace, String metric) {
    return watched.functions().stream()
        .map(id -> metric(namespace, metric, Dimensions.ofFunction(environment, id)))
        .toList();
  }

  /** Namespace, name, then dimensions, as CloudWatch writes it. */
  private static List<Object> metric(
      String namespace, String name, Map<String, String> dimensions) {
    List<Object> metric = new ArrayList<>(List.of(namespace, name));
    dimensions.forEach((dimension, value) -> metric.addAll(List.of(dimension, value)));
    return metric;
  }

  private static List<Object> metric(
      String namespace, String name, Map<String, String> dimensions, String statistic) {
    List<Object> metric = metric(namespace, name, dimensions);
    metric.add(Map.of("stat", statistic));
    return metric;
  }

  /**
   * @param statistic of the metrics that do not say their own
   */
  private void graph(String title, String statistic, List<List<Object>> metrics) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("title", title);
    properties.put("view", "timeSeries");
    properties.put("region", Aws.REGION);
    properties.put("stat", statistic);
    properties.put("period", PERIOD_SECONDS);
    properties.put("metrics", metrics);
    add("metric", properties);
  }

  private void search(String title, String expression) {
    graph(title, "Sum", List.of(List.of(Map.of("expression", expression))));
  }

  /** Widgets find their places by themselves, from left to right. */
  private void add(String type, Map<String, Object> properties) {
    Map<String, Object> widget = new LinkedHashMap<>();
    widget.put("type", type);
    widget.put("width", WIDTH);
    widget.put("height", HEIGHT);
    widget.put("properties", properties);
    widgets.add(widget);
  }
}
