package dev.socialapi.infra.gateway;

import static dev.socialapi.problem.ProblemCode.INSUFFICIENT_SCOPE;
import static dev.socialapi.problem.ProblemCode.INTERNAL;
import static dev.socialapi.problem.ProblemCode.MALFORMED_JSON;
import static dev.socialapi.problem.ProblemCode.PAYLOAD_TOO_LARGE;
import static dev.socialapi.problem.ProblemCode.RATE_LIMITED;
import static dev.socialapi.problem.ProblemCode.ROUTE_NOT_FOUND;
import static dev.socialapi.problem.ProblemCode.TIMEOUT;
import static dev.socialapi.problem.ProblemCode.UNAUTHENTICATED;
import static dev.socialapi.problem.ProblemCode.VALIDATION_FAILED;

import dev.socialapi.problem.ProblemCode;

/** Every kind of answer that API Gateway makes by itself, and the problem that it becomes. */
enum GatewayResponse {
  ACCESS_DENIED(INSUFFICIENT_SCOPE),
  API_CONFIGURATION_ERROR(INTERNAL, 500),
  AUTHORIZER_CONFIGURATION_ERROR(INTERNAL, 500),
  AUTHORIZER_FAILURE(INTERNAL, 500),
  BAD_REQUEST_BODY(MALFORMED_JSON),
  BAD_REQUEST_PARAMETERS(VALIDATION_FAILED),
  EXPIRED_TOKEN(UNAUTHENTICATED),
  INTEGRATION_FAILURE(INTERNAL),
  INTEGRATION_TIMEOUT(TIMEOUT),
  INVALID_API_KEY(UNAUTHENTICATED),
  INVALID_SIGNATURE(UNAUTHENTICATED),
  /** A path or method that the contract does not have: API Gateway's own answer is a 403. */
  MISSING_AUTHENTICATION_TOKEN(ROUTE_NOT_FOUND),
  QUOTA_EXCEEDED(RATE_LIMITED),
  /** API Gateway is known to ignore it: its 413 above 10 MB keeps its own shape. */
  REQUEST_TOO_LARGE(PAYLOAD_TOO_LARGE),
  RESOURCE_NOT_FOUND(ROUTE_NOT_FOUND),
  THROTTLED(RATE_LIMITED),
  UNAUTHORIZED(UNAUTHENTICATED),
  UNSUPPORTED_MEDIA_TYPE(ProblemCode.UNSUPPORTED_MEDIA_TYPE),
  /** Of a firewall's rules, the contract knows only the one that limits the rate. */
  WAF_FILTERED(RATE_LIMITED),
  /**
   * What no other kind names. It keeps its own status: one given here would be that of them all.
   */
  DEFAULT_4XX(VALIDATION_FAILED, 0),
  /**
   * A function's fault; the other kinds of fault are all named above, with statuses of their own.
   */
  DEFAULT_5XX(INTERNAL);

  private static final int KEPT = 0;

  private final ProblemCode problem;
  private final int status;

  GatewayResponse(ProblemCode problem) {
    this(problem, problem.status());
  }

  GatewayResponse(ProblemCode problem, int status) {
    this.problem = problem;
    this.status = status;
  }

  ProblemCode problem() {
    return problem;
  }

  /** Whether the answer gets a status from here, or keeps the one that API Gateway gave it. */
  boolean hasStatus() {
    return status != KEPT;
  }

  int status() {
    return status;
  }
}
