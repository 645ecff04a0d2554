package dev.socialapi.lambda;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** X-Ray's id of the trace that an invocation belongs to. */
final class TraceId {
  /** Where Lambda's Java runtime leaves the trace header of the current invocation. */
  static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  /** A client may send the header: what does not look like an id is none. */
  private static final Pattern ROOT =
      Pattern.compile("(?:^|;)Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)");

  private TraceId() {}

  static Optional<String> current() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(ROOT::matcher)
        .filter(Matcher::find)
        .map(header -> header.group(1));
  }
}
