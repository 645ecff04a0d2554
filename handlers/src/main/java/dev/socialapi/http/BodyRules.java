package dev.socialapi.http;

import static dev.socialapi.problem.ProblemCode.PAYLOAD_TOO_LARGE;
import static dev.socialapi.problem.ProblemCode.UNSUPPORTED_MEDIA_TYPE;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which bodies are taken at all: JSON in UTF-8, up to 1 MiB (the contract's sections 1 and 11). */
final class BodyRules {
  static final int MAX_BYTES = 1024 * 1024;

  private static final Pattern SEMICOLON = Pattern.compile(";");

  private BodyRules() {}

  /** Size first, as the order of the contract's section 3 has it. */
  static void check(int bytes, Optional<String> contentType) {
    if (bytes > MAX_BYTES) {
      throw PAYLOAD_TOO_LARGE.raise();
    }
    if (!contentType.map(BodyRules::isUtf8Json).orElse(true)) {
      throw UNSUPPORTED_MEDIA_TYPE.raise();
    }
  }

  private static boolean isUtf8Json(String contentType) {
    String[] parts = SEMICOLON.split(contentType.toLowerCase(Locale.ROOT), -1);
    boolean utf8 = true;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("charset=")) {
        utf8 &= parameter.equals("charset=utf-8") || parameter.equals("charset=\"utf-8\"");
      }
    }
    return utf8 && parts[0].strip().equals("application/json");
  }
}
