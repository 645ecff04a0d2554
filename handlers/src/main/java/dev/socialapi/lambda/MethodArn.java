package dev.socialapi.lambda;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a method of a deployed API: {@code
 * arn:aws:execute-api:region:account:api/stage/METHOD/path}.
 *
 * @param stage the ARN's part up to and including the stage
 */
record MethodArn(String stage) {
  private static final Pattern SHAPE =
      Pattern.compile("(arn:[^:/]+:execute-api:[^:/]+:[^:/]+:[^:/]+/[^/]+)/.*");

  static MethodArn parse(String arn) {
    Matcher parts = SHAPE.matcher(arn);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not the ARN of a method: " + arn);
    }
    return new MethodArn(parts.group(1));
  }

  /** Every method of the stage. */
  String everyMethod() {
    return stage + "/*";
  }
}
