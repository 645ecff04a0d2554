package dev.socialapi.local.gateway.document;

import java.util.Optional;

/** The answers that API Gateway makes itself, with the status each has unless configured. */
public enum GatewayResponseType {
  DEFAULT_4XX(400),
  DEFAULT_5XX(500),
  ACCESS_DENIED(403),
  API_CONFIGURATION_ERROR(500),
  AUTHORIZER_CONFIGURATION_ERROR(500),
  AUTHORIZER_FAILURE(500),
  BAD_REQUEST_BODY(400),
  BAD_REQUEST_PARAMETERS(400),
  EXPIRED_TOKEN(403),
  INTEGRATION_FAILURE(504),
  INTEGRATION_TIMEOUT(504),
  INVALID_API_KEY(403),
  INVALID_SIGNATURE(403),
  MISSING_AUTHENTICATION_TOKEN(403),
  QUOTA_EXCEEDED(429),
  /** Without effect above 10 MB: there AWS answers its own way. */
  REQUEST_TOO_LARGE(413),
  RESOURCE_NOT_FOUND(404),
  THROTTLED(429),
  UNAUTHORIZED(401),
  UNSUPPORTED_MEDIA_TYPE(415),
  WAF_FILTERED(403);

  private final int defaultStatus;

  GatewayResponseType(int defaultStatus) {
    this.defaultStatus = defaultStatus;
  }

  public int defaultStatus() {
    return defaultStatus;
  }

  /** The type whose definition is used where this one has none. */
  public GatewayResponseType fallback() {
    return defaultStatus < 500 ? DEFAULT_4XX : DEFAULT_5XX;
  }

  static Optional<GatewayResponseType> byName(String name) {
    for (GatewayResponseType type : values()) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
