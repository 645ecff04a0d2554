package dev.socialapi.local.gateway.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The URI by which API Gateway names a function. */
final class LambdaUri {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:[a-z-]+:apigateway:[a-z0-9-]+:lambda:path/2015-03-31/functions/"
              + "(arn:[a-z-]+:lambda:[^/${}]+)/invocations");

  private LambdaUri() {}

  static String functionArn(DocumentNode uri) {
    Matcher matcher = FORM.matcher(uri.text());
    if (!matcher.matches()) {
      throw uri.failure("names no function: " + uri.text());
    }
    return matcher.group(1);
  }
}
