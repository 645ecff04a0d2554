package dev.socialapi.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one request's parameters and body, and collects everything that is wrong with them. */
final class InputReader {
  private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

  private final RequestReader request;
  private final List<Violation> violations = new ArrayList<>();
  private @Nullable JsonReader body;

  InputReader(RequestReader request) {
    this.request = request;
  }

  Optional<String> query(String name, TextRule rule) {
    Optional<String> text = request.query(name);
    if (text.isPresent()) {
      reportIfAny(name, rule.check(text.get()));
    }
    return text;
  }

  Optional<String> header(String name, TextRule rule) {
    Optional<String> text = request.header(name);
    if (text.isPresent()) {
      reportIfAny(name, rule.check(text.get()));
    }
    return text;
  }

  int queryInteger(String name, int absent, int min, int max) {
    String digits = request.query(name).orElse(null);
    if (digits == null) {
      return absent;
    }
    Failure failure =
        PLAIN_INTEGER.matcher(digits).matches()
            ? Failure.ofInteger(digits, min, max)
            : Failure.wrongType("an integer");
    return reportIfAny(name, failure) ? absent : Integer.parseInt(digits);
  }

  /** Opens the body. What its reader finds wrong joins the parameters' violations. */
  JsonReader body() {
    body = Json.parse(request.body(), violations);
    return body;
  }

  /** Ends reading, and throws when anything was wrong. */
  void end() {
    if (body != null) {
      body.end();
    }
    if (!violations.isEmpty()) {
      throw new InvalidInputException(violations);
    }
  }

  private boolean reportIfAny(String name, @Nullable Failure failure) {
    if (failure != null) {
      violations.add(Violation.in(name, failure));
    }
    return failure != null;
  }
}
