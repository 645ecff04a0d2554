package dev.socialapi.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what the token says, and tells how often it was asked. */
public final class ToyAuthorizer implements RequestStreamHandler {
  private static final String ALL = "arn:aws:execute-api:*:*:*/v1/*";

  private final AtomicInteger invocations = new AtomicInteger();

  public ToyAuthorizer(Map<String, String> environment) {
    if (!environment.containsKey("AWS_REGION")) {
      throw new IllegalArgumentException("no region");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    int count = invocations.incrementAndGet();
    String answer =
        switch (member(event, "authorizationToken")) {
          case "Bearer allow" -> policy(allow(ALL), count);
          case "Bearer allow-this" -> policy(allow(member(event, "methodArn")), count);
          case "Bearer deny-one" ->
              policy(allow(ALL) + "," + statement("Deny", "*/GET/things/special"), count);
          case "Bearer no-policy" -> "{\"principalId\":\"toy\"}";
          case "Bearer nested" -> policy(allow(ALL), "{\"a\":1}");
          case "Bearer refused" -> throw new IllegalStateException("Unauthorized");
          default -> throw new IllegalStateException("out of order");
        };
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static String member(String event, String name) {
    String start = "\"" + name + "\":\"";
    int from = event.indexOf(start) + start.length();
    return event.substring(from, event.indexOf('"', from));
  }

  private static String allow(String resource) {
    return statement("Allow", resource);
  }

  private static String statement(String effect, String resource) {
    return """
    {"Effect": "%s", "Action": "execute-api:Invoke", "Resource": "%s"}\
    """
        .formatted(effect, resource);
  }

  private static String policy(String statements, Object count) {
    return """
    {"principalId": "toy", "context": {"count": %s, "yes": true},
     "policyDocument": {"Version": "2012-10-17", "Statement": [%s]}}
    """
        .formatted(count, statements);
  }
}
