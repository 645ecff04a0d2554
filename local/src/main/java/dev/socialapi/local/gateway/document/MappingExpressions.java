package dev.socialapi.local.gateway.document;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in header values and templates: quoted texts and variables of the request. */
public final class MappingExpressions {
  /** A variable in a template. */
  public static final Pattern VARIABLE =
      Pattern.compile("\\$context\\.([A-Za-z]+(?:\\.[A-Za-z]+)*)");

  /** A header value that is a text as it stands. */
  public static final Pattern LITERAL = Pattern.compile("'([^']*)'");

  /** The start of a header value that is a variable. */
  public static final String CONTEXT = "context.";

  private static final Set<String> VARIABLES =
      Set.of(
          "apiId",
          "error.message",
          "error.messageString",
          "error.responseType",
          "error.validationErrorString",
          "extendedRequestId",
          "httpMethod",
          "identity.sourceIp",
          "path",
          "protocol",
          "requestId",
          "requestTime",
          "requestTimeEpoch",
          "resourcePath",
          "stage");

  private MappingExpressions() {}

  /** A header value, known to be one that can be computed. */
  static String checked(DocumentNode value) {
    String text = value.text();
    boolean variable =
        text.startsWith(CONTEXT) && VARIABLES.contains(text.substring(CONTEXT.length()));
    if (!variable && !LITERAL.matcher(text).matches()) {
      throw value.failure("is neither 'text' nor a known context variable");
    }
    return text;
  }

  static void checkVariables(DocumentNode template) {
    Matcher variables = VARIABLE.matcher(template.text());
    while (variables.find()) {
      if (!VARIABLES.contains(variables.group(1))) {
        throw template.failure("uses an unknown variable: " + variables.group());
      }
    }
  }
}
