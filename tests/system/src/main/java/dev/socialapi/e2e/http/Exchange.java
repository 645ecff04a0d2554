package dev.socialapi.e2e.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request's line and its answer; header names in any case. */
record Exchange(
    String method, String path, int status, Map<String, List<String>> headers, byte[] body) {
  Exchange {
    method = method.toLowerCase(Locale.ROOT);
    var anyCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(values -> String.join(", ", values));
  }

  String text() {
    return new String(body, UTF_8);
  }

  boolean isError() {
    return status >= 400;
  }
}
