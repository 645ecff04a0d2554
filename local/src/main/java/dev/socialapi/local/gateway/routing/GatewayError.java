package dev.socialapi.local.gateway.routing;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.document.GatewayResponseType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gateway answers instead of the integration. Stackless: an answer, not a fault. */
public final class GatewayError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String SERVER_ERROR = "Internal server error";

  private final GatewayResponseType type;
  private final int status;
  private final @Nullable String message;
  private final String validationErrors;

  private GatewayError(
      GatewayResponseType type, int status, @Nullable String message, String validationErrors) {
    super(type + ": " + message, null, false, false);
    this.type = requireNonNull(type, "type is null");
    this.status = status;
    this.message = message;
    this.validationErrors = validationErrors;
  }

  /** No such path or method: a message that surprises everyone once. */
  public static GatewayError missingAuthenticationToken() {
    return of(GatewayResponseType.MISSING_AUTHENTICATION_TOKEN, "Missing Authentication Token");
  }

  public static GatewayError unauthorized() {
    return of(GatewayResponseType.UNAUTHORIZED, "Unauthorized");
  }

  /** [K] The Cognito authorizer's answer to a token past its time. */
  public static GatewayError tokenExpired() {
    return of(GatewayResponseType.UNAUTHORIZED, "The incoming token has expired");
  }

  /** The policy allows nothing here. */
  public static GatewayError accessDenied() {
    return of(GatewayResponseType.ACCESS_DENIED, "User is not authorized to access this resource");
  }

  /** The policy forbids this. */
  public static GatewayError accessDeniedExplicitly() {
    return of(
        GatewayResponseType.ACCESS_DENIED,
        "User is not authorized to access this resource with an explicit deny");
  }

  /** The authorizer's function failed. */
  public static GatewayError authorizerFailure() {
    return of(GatewayResponseType.AUTHORIZER_FAILURE, null);
  }

  /** The authorizer's function may not be invoked, or its answer is no policy. */
  public static GatewayError authorizerConfiguration() {
    return of(GatewayResponseType.AUTHORIZER_CONFIGURATION_ERROR, null);
  }

  /** [K] The wording. */
  public static GatewayError throttled() {
    return of(GatewayResponseType.THROTTLED, "Too Many Requests");
  }

  public static GatewayError missingParameters(List<String> names) {
    String message = "Missing required request parameters: [" + String.join(", ", names) + "]";
    return of(GatewayResponseType.BAD_REQUEST_PARAMETERS, message);
  }

  /** [K] The answer to a URL that cannot be decoded. */
  public static GatewayError badRequest() {
    return of(GatewayResponseType.BAD_REQUEST_PARAMETERS, "Bad Request");
  }

  public static GatewayError badBody(String validationErrors) {
    GatewayResponseType type = GatewayResponseType.BAD_REQUEST_BODY;
    return new GatewayError(type, type.defaultStatus(), "Invalid request body", validationErrors);
  }

  /** [K] The event is more than Lambda takes, though the body is less than the gateway takes. */
  public static GatewayError requestTooLarge() {
    return of(GatewayResponseType.REQUEST_TOO_LARGE, "Request Too Long");
  }

  /** A mock integration has no template for the content type; [K] a body's coding is unknown. */
  public static GatewayError unsupportedMediaType() {
    return of(GatewayResponseType.UNSUPPORTED_MEDIA_TYPE, "Unsupported Media Type");
  }

  /** The function may not be invoked by this method, or the integration makes no sense. */
  public static GatewayError configuration() {
    return of(GatewayResponseType.API_CONFIGURATION_ERROR, SERVER_ERROR);
  }

  /** [K] The function failed, or its response is malformed: 502, which no type has of its own. */
  public static GatewayError badIntegrationResponse() {
    return new GatewayError(GatewayResponseType.DEFAULT_5XX, 502, SERVER_ERROR, "");
  }

  public static GatewayError integrationTimeout() {
    return of(GatewayResponseType.INTEGRATION_TIMEOUT, "Endpoint request timed out");
  }

  private static GatewayError of(GatewayResponseType type, @Nullable String message) {
    return new GatewayError(type, type.defaultStatus(), message, "");
  }

  public GatewayResponseType type() {
    return type;
  }

  /** The status, unless the document configures another. */
  public int status() {
    return status;
  }

  /** The message for templates, not quoted; [K] AWS has none for an authorizer's failure. */
  public Optional<String> message() {
    return Optional.ofNullable(message);
  }

  /** What exactly was wrong with a body; empty otherwise. */
  public String validationErrors() {
    return validationErrors;
  }
}
