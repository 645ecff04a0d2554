package dev.socialapi.infra;

import static dev.socialapi.infra.AlarmKind.Comparison.ABOVE;
import static dev.socialapi.infra.AlarmKind.Comparison.AT_LEAST;
import static dev.socialapi.infra.Signal.API;
import static dev.socialapi.infra.Signal.COGNITO;
import static dev.socialapi.infra.Signal.LAMBDA;
import static dev.socialapi.infra.Signal.TABLE;

import dev.socialapi.lambda.Metric;
import java.util.Locale;

/**
 * What is alarmed about: the signal, and when it is too much. Every kind has a section of its title
 * in {@code docs/runbook.md}.
 *
 * <p>Thresholds are those of the original patterns. Missing data is no breach, and the percentile
 * of fewer than 200 requests a period is not judged: an alarm keeps its state over them.
 */
enum AlarmKind {
  FUNCTION_ERRORS("Function errors", Signal.of(LAMBDA, "Errors"), "Sum", 300, 1, AT_LEAST, 5),
  FUNCTION_ERROR_RATE(
      "Function error rate",
      Signal.math("IF(i>0,100*e/i,0)").with("e", LAMBDA, "Errors").with("i", LAMBDA, "Invocations"),
      "Sum",
      900,
      1,
      AT_LEAST,
      1),
  FUNCTION_DURATION("Slow function", Signal.of(LAMBDA, "Duration"), "p95", 60, 3, ABOVE, 1000),

  /** A refusal is thrown, and so an error to Lambda: those that were counted are no errors. */
  AUTHORIZER_ERRORS(
      "Authorizer errors",
      Signal.math("e-FILL(r,0)").with("e", LAMBDA, "Errors").with("r", Metric.REFUSALS),
      "Sum",
      300,
      1,
      AT_LEAST,
      5),
  AUTHORIZER_ERROR_RATE(
      "Authorizer error rate",
      Signal.math("IF(i>0,100*(e-FILL(r,0))/i,0)")
          .with("e", LAMBDA, "Errors")
          .with("r", Metric.REFUSALS)
          .with("i", LAMBDA, "Invocations"),
      "Sum",
      900,
      1,
      AT_LEAST,
      1),

  /** What a worker cannot do is no error to Lambda: it answers which records it wants again. */
  WORKER_FAILURES(
      "Worker failures",
      Signal.of(Metric.NAMESPACE, Metric.FAILURES.wire()),
      "Sum",
      300,
      1,
      AT_LEAST,
      5),

  API_LATENCY("Slow API", Signal.of(API, "Latency"), "p95", 60, 3, ABOVE, 1500),
  API_ERRORS("API errors", Signal.of(API, "5XXError"), "Sum", 300, 1, AT_LEAST, 5),

  /** The average of this metric is the share of the requests that it counts. */
  API_ERROR_RATE("API error rate", Signal.of(API, "5XXError"), "Average", 900, 1, AT_LEAST, 0.01),

  /**
   * Filled up, because DynamoDB reports nothing when it throttles nothing, and an alarm on its own
   * metrics keeps its state while nothing is reported.
   */
  THROTTLED_READS(
      "Throttled reads",
      Signal.math("FILL(m,0)").with("m", TABLE, "ReadThrottleEvents"),
      "Sum",
      300,
      1,
      AT_LEAST,
      10),
  THROTTLED_WRITES(
      "Throttled writes",
      Signal.math("FILL(m,0)").with("m", TABLE, "WriteThrottleEvents"),
      "Sum",
      300,
      1,
      AT_LEAST,
      10),
  THROTTLED_SIGN_INS(
      "Throttled sign-ins", Signal.of(COGNITO, "SignInThrottles"), "Sum", 60, 1, ABOVE, 5),
  DEAD_LETTERS(
      "Dead letters",
      Signal.of("AWS/SQS", "ApproximateNumberOfMessagesVisible"),
      "Maximum",
      60,
      1,
      AT_LEAST,
      1);

  private final String title;
  private final Signal signal;
  private final String statistic;
  private final int periodSeconds;
  private final int periods;
  private final Comparison comparison;
  private final double threshold;

  AlarmKind(
      String title,
      Signal signal,
      String statistic,
      int periodSeconds,
      int periods,
      Comparison comparison,
      double threshold) {
    this.title = title;
    this.signal = signal;
    this.statistic = statistic;
    this.periodSeconds = periodSeconds;
    this.periods = periods;
    this.comparison = comparison;
    this.threshold = threshold;
  }

  String title() {
    return title;
  }

  Signal signal() {
    return signal;
  }

  String statistic() {
    return statistic;
  }

  int periodSeconds() {
    return periodSeconds;
  }

  /** How many periods in a row must breach. */
  int periods() {
    return periods;
  }

  Comparison comparison() {
    return comparison;
  }

  double threshold() {
    return threshold;
  }

  boolean isPercentile() {
    return statistic.startsWith("p");
  }

  /** The title as the end of an alarm's name, and as the anchor of its section. */
  String slug() {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Said with every alarm, since CDK's own default is not the service's. */
  enum Comparison {
    AT_LEAST("GreaterThanOrEqualToThreshold"),
    ABOVE("GreaterThanThreshold");

    private final String operator;

    Comparison(String operator) {
      this.operator = operator;
    }

    String operator() {
      return operator;
    }
  }
}
