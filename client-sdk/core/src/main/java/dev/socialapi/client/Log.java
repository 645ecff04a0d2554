package dev.socialapi.client;

import java.lang.System.Logger.Level;
import java.net.http.HttpHeaders;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What is told to {@link System.Logger}: no token, no body, no query, no path parameter. */
final class Log {
  private static final System.Logger LOGGER = System.getLogger("dev.socialapi.client");

  private final Set<Operation> warnedOf =
      Collections.synchronizedSet(EnumSet.noneOf(Operation.class));

  void answered(Operation operation, int attempt, long nanos, Answer answer) {
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(
          Level.DEBUG,
          line(operation, attempt, nanos)
              + answer.status()
              + answer.requestId().map(id -> ", request " + Excerpt.of(id)).orElse(""));
    }
    warnOfEnd(operation, answer.headers());
  }

  void failed(Operation operation, int attempt, long nanos, Throwable failure) {
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(Level.DEBUG, line(operation, attempt, nanos) + failure.getClass().getSimpleName());
    }
  }

  private static String line(Operation operation, int attempt, long nanos) {
    return operation.id()
        + " "
        + operation.method()
        + " "
        + operation.path()
        + ", attempt "
        + attempt
        + ", "
        + nanos / 1_000_000
        + " ms: ";
  }

  /** Once for each operation, however often it is called. */
  private void warnOfEnd(Operation operation, HttpHeaders headers) {
    boolean ends =
        headers.firstValue(Header.DEPRECATION).isPresent()
            || headers.firstValue(Header.SUNSET).isPresent();
    if (ends && warnedOf.add(operation)) {
      LOGGER.log(
          Level.WARNING,
          operation.id()
              + " is deprecated"
              + headers
                  .firstValue(Header.SUNSET)
                  .map(date -> ", and may be gone from " + Excerpt.of(date))
                  .orElse(""));
    }
  }
}
