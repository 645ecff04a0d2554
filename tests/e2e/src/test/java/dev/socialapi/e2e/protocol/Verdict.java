package dev.socialapi.e2e.protocol;

import static org.cornutum.tcases.openapi.resolver.ParamDef.Location.PATH;

/** What a request is told about its form. */
enum Verdict {
  ACCEPTED,
  BAD_REQUEST,
  UNAUTHENTICATED,
  NOT_FOUND,
  PRECONDITION_FAILED,
  UNSUPPORTED_MEDIA_TYPE,
  SOMETHING_ELSE;

  static Verdict of(int status) {
    return switch (status) {
      case 200, 201, 202, 204, 304 -> ACCEPTED;
      case 400 -> BAD_REQUEST;
      case 401 -> UNAUTHENTICATED;
      case 404 -> NOT_FOUND;
      case 412 -> PRECONDITION_FAILED;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      default -> SOMETHING_ELSE;
    };
  }

  /** What Tcases expects, but in our words: it knows of failures, not of their kinds. */
  static Verdict expected(GeneratedCase generated) {
    if (generated.isValid()) {
      return ACCEPTED;
    }
    if (generated.request().isAuthFailure()) {
      return UNAUTHENTICATED;
    }
    if (generated.failure().startsWith("Body.Media-Type=")) {
      return UNSUPPORTED_MEDIA_TYPE;
    }
    boolean namesNothing =
        generated.wrongParameter().filter(it -> it.getLocation() == PATH).isPresent();
    return namesNothing ? NOT_FOUND : BAD_REQUEST;
  }
}
