package dev.socialapi.api;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a request breaks the contract, and where: a JSON pointer into the body, or the
 * name of a parameter.
 */
public record Violation(
    @Nullable String pointer, @Nullable String parameter, String code, String detail) {
  public Violation {
    if ((pointer == null) == (parameter == null)) {
      throw new IllegalArgumentException("not exactly one of pointer and parameter");
    }
    requireNonNull(code, "code");
    requireNonNull(detail, "detail");
  }

  static Violation at(String pointer, Failure failure) {
    return new Violation(pointer, null, failure.code(), failure.detail());
  }

  static Violation in(String parameter, Failure failure) {
    return new Violation(null, parameter, failure.code(), failure.detail());
  }
}
