package dev.socialapi.problem;

import java.util.Locale;

/**
 * The catalogue of problems: everything that an answer can say is wrong, with its status and texts.
 *
 * <p>Texts are constants, so that an answer never repeats what was sent and two causes of one code
 * cannot be told apart (the contract's section 3).
 */
public enum ProblemCode {
  VALIDATION_FAILED(
      400,
      "Invalid request",
      "The request breaks the contract; errors names up to 100 violations."),
  MALFORMED_JSON(400, "Malformed JSON", "The body is not one well-formed JSON object."),
  INVALID_CURSOR(
      400, "Invalid cursor", "The cursor was not issued by this operation with these filters."),
  UNAUTHENTICATED(
      401, "Not authenticated", "A valid credential is needed: Authorization: Bearer and a token."),
  INSUFFICIENT_SCOPE(
      403, "Insufficient scope", "The credential lacks a scope that this operation requires."),
  NOT_OWNER(403, "Not the owner", "Only the owner may do this."),
  ACCOUNT_DELETED(403, "Account deleted", "The account of this credential is deleted."),
  NOT_FOUND(404, "Not found", "There is no such resource that you may see."),
  ROUTE_NOT_FOUND(404, "Route not found", "There is no operation with this method and path."),
  TAG_NAME_TAKEN(
      409, "Tag name taken", "The caller has another tag of this name, whatever its case."),
  IDEMPOTENCY_REPLAY_UNAVAILABLE(
      409,
      "Replay unavailable",
      "The token was created before, and its secret is not kept; revoke it and create another"
          + " one."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "The resource has changed since the version that If-Match names."),
  PAYLOAD_TOO_LARGE(413, "Payload too large", "The body is larger than 1 MiB."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "Unsupported media type", "The body must be application/json in UTF-8."),
  IDEMPOTENCY_KEY_REUSED(
      422, "Idempotency key reused", "The Idempotency-Key was used before with another body."),
  UNKNOWN_USER(422, "Unknown user", "There is no such user."),
  OWNER_ALREADY_HAS_ACCESS(
      422, "Owner already has access", "The owner of a post is never on its allowed list."),
  LIMIT_EXCEEDED(422, "Limit exceeded", "There are as many of these as there may be."),
  RATE_LIMITED(
      429,
      "Too many requests",
      "Too many requests in a short time; try again after Retry-After seconds."),
  INTERNAL(502, "Internal error", "Something went wrong on our side; trying again may help."),
  UNAVAILABLE(
      503,
      "Unavailable",
      "The service is not available for a moment; try again after Retry-After seconds."),
  TIMEOUT(504, "Timeout", "The answer took too long; a write may have happened all the same.");

  private static final String TYPE_PREFIX = "https://socialapi.dev/problems/";

  private final int status;
  private final String title;
  private final String detail;

  ProblemCode(int status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** The code on the wire, such as {@code not_found}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The URI that names this kind of problem (RFC 9457, section 3.1.1). */
  public String type() {
    return TYPE_PREFIX + wire();
  }

  /** The HTTP status, unless the gateway makes the answer and says otherwise. */
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return detail;
  }

  /** Returned, not thrown, so that the call site reads {@code throw NOT_FOUND.raise()}. */
  public ProblemException raise() {
    return new ProblemException(this, null);
  }

  /** The same with the token that it is about. */
  public ProblemException raise(String tokenId) {
    return new ProblemException(this, tokenId);
  }
}
