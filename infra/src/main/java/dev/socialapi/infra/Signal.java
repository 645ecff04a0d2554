package dev.socialapi.infra;

import dev.socialapi.lambda.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * What an alarm looks at: one metric, or what an expression makes of several.
 *
 * @param expression in CloudWatch's metric math; empty for the one metric as it is
 */
record Signal(String expression, List<Source> sources) {
  static final String LAMBDA = "AWS/Lambda";
  static final String API = "AWS/ApiGateway";
  static final String TABLE = "AWS/DynamoDB";
  static final String COGNITO = "AWS/Cognito";

  Signal {
    sources = List.copyOf(sources);
  }

  static Signal of(String namespace, String metric) {
    return new Signal("", List.of(new Source("m", namespace, metric)));
  }

  static Signal math(String expression) {
    return new Signal(expression, List.of());
  }

  Signal with(String id, String namespace, String metric) {
    List<Source> all = new ArrayList<>(sources);
    all.add(new Source(id, namespace, metric));
    return new Signal(expression, all);
  }

  /** One of the functions' own metrics. */
  Signal with(String id, Metric metric) {
    return with(id, Metric.NAMESPACE, metric.wire());
  }

  boolean isMath() {
    return !expression.isEmpty();
  }

  /**
   * @param id the metric's name in the expression
   */
  record Source(String id, String namespace, String metric) {}
}
