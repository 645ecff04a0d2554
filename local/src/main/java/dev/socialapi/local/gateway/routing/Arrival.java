package dev.socialapi.local.gateway.routing;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.http.Request;
import java.time.Instant;

/**
 * A request for the stage, before it is known which method it is for; {@code path} has no stage.
 */
public record Arrival(
    ApiAddress api,
    Request request,
    String requestId,
    Instant time,
    String httpMethod,
    String path) {
  /** [V] Overrides the method, authorization included. [K] On any method. */
  private static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

  public Arrival {
    requireNonNull(api, "api is null");
    requireNonNull(request, "request is null");
    requireNonNull(requestId, "requestId is null");
    requireNonNull(time, "time is null");
    requireNonNull(httpMethod, "httpMethod is null");
    requireNonNull(path, "path is null");
  }

  public static Arrival of(
      ApiAddress api, Request request, String requestId, Instant time, String path) {
    String method = request.headers().last(METHOD_OVERRIDE).orElse(request.method());
    return new Arrival(api, request, requestId, time, method, path);
  }

  Arrival with(Request changed) {
    return new Arrival(api, changed, requestId, time, httpMethod, path);
  }

  /** The path as the client wrote it. */
  public String pathWithStage() {
    return request.path();
  }

  public String methodArn() {
    return api.methodArn(httpMethod, path);
  }
}
