package dev.socialapi.infra.gateway;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The line that the gateway logs for each request.
 *
 * <p>API Gateway puts values in as they are, so that a line stays one JSON object only because
 * clients write none of them: not the path (the resource's stands for it), not the query, no
 * header. What has no value is a hyphen, so that numbers are texts too.
 */
public final class AccessLog {
  private AccessLog() {}

  public static String format() {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("request_id", "$context.requestId");
    line.put("trace_id", "$context.xrayTraceId");
    line.put("time", "$context.requestTime");
    line.put("method", "$context.httpMethod");
    line.put("resource", "$context.resourcePath");
    line.put("status", "$context.status");
    line.put("error", "$context.error.responseType");
    line.put("user_id", "$context.authorizer.principalId");
    line.put("session_user_id", "$context.authorizer.claims.sub");
    line.put("latency_ms", "$context.responseLatency");
    line.put("authorizer_ms", "$context.authorizer.latency");
    line.put("function_ms", "$context.integrationLatency");
    line.put("bytes", "$context.responseLength");
    line.put("source_ip", "$context.identity.sourceIp");
    line.put("tls", "$context.tlsVersion");
    line.put("firewall", "$context.wafResponseCode");
    return Literals.compact(line);
  }
}
