package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** What came of invoking a function. */
public sealed interface Invocation {
  /** The bytes that Lambda's invoke call answers, for a failure its error document. */
  byte[] payload();

  /** The function returned. */
  @SuppressWarnings("ArrayRecordComponent")
  record Success(byte[] payload) implements Invocation {
    public Success {
      requireNonNull(payload, "payload is null");
    }
  }

  /** The function threw, did not start, or exceeded a limit of Lambda's. */
  record Failure(String errorType, String errorMessage) implements Invocation {
    private static final String REQUEST_TOO_LARGE = "RequestTooLargeException";

    static Failure requestTooLarge() {
      return new Failure(REQUEST_TOO_LARGE, "Request must be smaller than 6 MB");
    }

    public Failure {
      requireNonNull(errorType, "errorType is null");
      requireNonNull(errorMessage, "errorMessage is null");
    }

    /** Whether Lambda refused the payload, so that the function was not run at all. */
    public boolean isRequestTooLarge() {
      return errorType.equals(REQUEST_TOO_LARGE);
    }

    @Override
    public byte[] payload() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("errorMessage", errorMessage)
          .put("errorType", errorType)
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    }
  }
}
