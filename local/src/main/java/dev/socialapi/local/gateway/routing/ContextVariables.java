package dev.socialapi.local.gateway.routing;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.socialapi.local.gateway.document.MappingExpressions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The values of {@code $context} for one request, put into templates and header values as they are.
 */
public record ContextVariables(Map<String, String> values) {
  private static final DateTimeFormatter COMMON_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  public ContextVariables {
    values = Map.copyOf(values);
  }

  public static ContextVariables of(Arrival arrival, String resourcePath) {
    Map<String, String> values = new HashMap<>();
    values.put("apiId", arrival.api().apiId());
    values.put("extendedRequestId", arrival.requestId());
    values.put("httpMethod", arrival.httpMethod());
    values.put("identity.sourceIp", arrival.request().sourceIp());
    values.put("path", arrival.pathWithStage());
    values.put("protocol", arrival.request().protocol());
    values.put("requestId", arrival.requestId());
    values.put("requestTime", commonLogTime(arrival));
    values.put("requestTimeEpoch", Long.toString(arrival.time().toEpochMilli()));
    values.put("resourcePath", resourcePath);
    values.put("stage", arrival.api().stage());
    return new ContextVariables(values);
  }

  public static String commonLogTime(Arrival arrival) {
    return COMMON_LOG_TIME.format(arrival.time());
  }

  /** With what is known of the error; {@code messageString} is quoted already, as on AWS. */
  public ContextVariables with(GatewayError error) {
    Map<String, String> more = new HashMap<>(values);
    more.put("error.message", error.message().orElse(""));
    more.put("error.messageString", error.message().map(ContextVariables::quoted).orElse("null"));
    more.put("error.responseType", error.type().name());
    more.put("error.validationErrorString", error.validationErrors());
    return new ContextVariables(more);
  }

  /** Replaces the variables literally: no language, no escaping. */
  public String substitute(String template) {
    return MappingExpressions.VARIABLE
        .matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
  }

  /** A header's value: a quoted text, or a variable. */
  public String headerValue(String expression) {
    Matcher literal = MappingExpressions.LITERAL.matcher(expression);
    return literal.matches()
        ? literal.group(1)
        : value(expression.substring(MappingExpressions.CONTEXT.length()));
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  private String value(String name) {
    return values.getOrDefault(name, "");
  }
}
