package dev.socialapi.local.gateway.log;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.document.MappingExpressions;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.routing.Arrival;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.ContextVariables;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** What becomes known of a request on its way. Belongs to the request's thread. */
public final class Access {
  /** [K] What stands for a variable without a value. */
  private static final String NOTHING = "-";

  private final Map<String, String> values = new HashMap<>();
  private final Instant start = Instant.now();

  /** [K] The method is the one that the request line names, whatever a header makes of it. */
  public Access(Arrival arrival) {
    requireNonNull(arrival, "arrival is null");
    values.putAll(ContextVariables.of(arrival, NOTHING).values());
    values.put("httpMethod", arrival.request().method());
  }

  public void found(Call call) {
    values.put("resourcePath", call.method().resourcePath());
  }

  /** What the authorizer has told of the caller. */
  public void authorized(Map<String, Object> caller) {
    caller.forEach((name, value) -> {
      if (value instanceof Map<?, ?> members) {
        members.forEach((member, text) ->
            values.put("authorizer." + name + "." + member, String.valueOf(text)));
      } else {
        values.put("authorizer." + name, String.valueOf(value));
      }
    });
  }

  public void failed(GatewayError error) {
    values.put("error.responseType", error.type().name());
  }

  String line(String format, Answer answer) {
    values.put("status", Integer.toString(answer.status()));
    values.put("responseLength", Integer.toString(answer.body().length));
    values.put("responseLatency", Long.toString(Duration.between(start, Instant.now()).toMillis()));
    return MappingExpressions.VARIABLE
        .matcher(format)
        .replaceAll(variable -> Matcher.quoteReplacement(value(variable.group(1))));
  }

  private String value(String name) {
    return values.getOrDefault(name, NOTHING);
  }
}
