package dev.socialapi.lambda;

import java.util.Locale;

/** What functions count and measure, each by its own name: {@link #DIMENSION}. */
public enum Metric {
  /** From the event's arrival to the answer, without the time that a function takes to start. */
  DURATION(Unit.MILLISECONDS),
  /** 1 for the first invocation of an instance, else 0: the average is the share of cold starts. */
  COLD_START(Unit.COUNT),
  /** Requests to the table; what the SDK repeats by itself is one. */
  TABLE_REQUESTS(Unit.COUNT),
  READ_UNITS(Unit.COUNT),
  /** Without those of writes that were refused. */
  WRITE_UNITS(Unit.COUNT),
  /** Answers that are problems, faults included: by function and {@link #CODE}. */
  PROBLEMS(Unit.COUNT),
  /** Credentials that the authorizer has refused: to Lambda they look like errors. */
  REFUSALS(Unit.COUNT),
  /** Records or messages that a worker was handed and has tried. */
  RECORDS(Unit.COUNT),
  /** Those of them that have failed and are delivered again. */
  FAILURES(Unit.COUNT);

  public static final String NAMESPACE = "SocialApi";

  /** The name of the function, under the name that Lambda's own metrics have for it. */
  public static final String DIMENSION = "FunctionName";

  /** The second dimension of {@link #PROBLEMS}: the problem's code. */
  public static final String CODE = "code";

  private final Unit unit;

  Metric(Unit unit) {
    this.unit = unit;
  }

  /** The name in the log and in CloudWatch, such as {@code table_requests}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  String unit() {
    return unit.wire;
  }

  /** CloudWatch's units, those that are used. */
  private enum Unit {
    COUNT("Count"),
    MILLISECONDS("Milliseconds");

    private final String wire;

    Unit(String wire) {
      this.wire = wire;
    }
  }
}
