package dev.socialapi.lambda;

import dev.socialapi.api.Operation;
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

  private static final Pattern PARAMETER = Pattern.compile("[{][^}]*[}]");

  static MethodArn parse(String arn) {
    Matcher parts = SHAPE.matcher(arn);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not the ARN of a method: " + arn);
    }
    return new MethodArn(parts.group(1));
  }

  /** An operation's method with every path of it: a parameter is any text here. */
  String everyPathOf(Operation operation) {
    return stage + "/" + operation.method() + PARAMETER.matcher(operation.path()).replaceAll("*");
  }

  /** Every method of the stage. */
  String everyMethod() {
    return stage + "/*";
  }
}
