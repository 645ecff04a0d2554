package dev.socialapi.infra.gateway;

import dev.socialapi.api.Operation;
import dev.socialapi.http.Headers;
import dev.socialapi.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * API Gateway's own answers, rendered as the problems that functions answer with.
 *
 * <p>Templates are filled by plain substitution, so that status and texts are constants of the
 * kind. The same template stands under both content types: the client's {@code Accept} chooses one,
 * and the header says what it is.
 */
final class GatewayResponses {
  private static final String PROBLEM_JSON = "application/problem+json";
  private static final String REQUEST_ID = "$context.requestId";

  /** In seconds. */
  private static final String RETRY_AFTER = "1";

  private GatewayResponses() {}

  static Map<String, Object> all() {
    Map<String, Object> responses = new LinkedHashMap<>();
    for (GatewayResponse response : GatewayResponse.values()) {
      responses.put(response.name(), render(response));
    }
    return responses;
  }

  private static Map<String, Object> render(GatewayResponse response) {
    String body = Literals.compact(problem(response));
    Map<String, Object> templates = new LinkedHashMap<>();
    templates.put(PROBLEM_JSON, body);
    templates.put("application/json", body);
    Map<String, Object> rendered = new LinkedHashMap<>();
    if (response.hasStatus()) {
      rendered.put("statusCode", String.valueOf(response.status()));
    }
    rendered.put("responseParameters", headers(response));
    rendered.put("responseTemplates", templates);
    return rendered;
  }

  private static Map<String, Object> problem(GatewayResponse response) {
    ProblemCode code = response.problem();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", code.type());
    problem.put("title", code.title());
    if (response.hasStatus()) {
      problem.put("status", response.status());
    }
    problem.put("detail", code.detail());
    problem.put("instance", "urn:uuid:" + REQUEST_ID);
    problem.put("code", code.wire());
    problem.put("request_id", REQUEST_ID);
    return problem;
  }

  private static Map<String, Object> headers(GatewayResponse response) {
    Map<String, Object> headers = new LinkedHashMap<>();
    fixed(headers, "Content-Type", PROBLEM_JSON);
    fixed(headers, Headers.CACHE_CONTROL, Headers.PRIVATE_NO_CACHE);
    fixed(headers, Headers.ALLOW_ORIGIN, Headers.ANY_ORIGIN);
    fixed(headers, Headers.EXPOSE_HEADERS, Operation.EXPOSED_HEADERS);
    fixed(headers, Headers.STRICT_TRANSPORT_SECURITY, Headers.HTTPS_ALONE);
    fixed(headers, Headers.CONTENT_TYPE_OPTIONS, Headers.NO_SNIFF);
    headers.put(parameter(Headers.REQUEST_ID), Literals.REQUEST_ID);
    if (response.status() == 401) {
      fixed(headers, "WWW-Authenticate", "Bearer");
    }
    if (response.status() == 429 || response.status() >= 500) {
      fixed(headers, "Retry-After", RETRY_AFTER);
    }
    return headers;
  }

  private static void fixed(Map<String, Object> headers, String name, String value) {
    headers.put(parameter(name), Literals.quoted(value));
  }

  private static String parameter(String header) {
    return "gatewayresponse.header." + header;
  }
}
