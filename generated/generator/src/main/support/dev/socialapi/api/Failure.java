package dev.socialapi.api;

import org.jspecify.annotations.Nullable;

/** What is wrong with a value, wherever it stands. States the bound, never the value. */
record Failure(String code, String detail) {
  static final Failure REQUIRED = new Failure("required", "is required");
  static final Failure UNKNOWN_MEMBER =
      new Failure("unknown_member", "is not a member of this object");
  static final Failure NO_MEMBERS = new Failure("no_members", "must have at least one member");
  static final Failure LONE_SURROGATE =
      new Failure("invalid_text", "must not contain lone surrogates");
  static final Failure PATTERN =
      new Failure("pattern", "must match the pattern that the contract gives");
  static final Failure NOT_A_TIMESTAMP = new Failure("pattern", "must be an RFC 3339 timestamp");

  static Failure wrongType(String expected) {
    return new Failure("wrong_type", "must be " + expected);
  }

  static Failure notAllowed(String allowed) {
    return new Failure("not_allowed", "must be one of " + allowed);
  }

  /** The bound that the size of a text or an array breaks. */
  static @Nullable Failure ofSize(int size, int min, int max, String unit) {
    if (size < min) {
      return new Failure("too_short", "must have at least " + count(min, unit));
    }
    if (size > max) {
      return new Failure("too_long", "must have at most " + count(max, unit));
    }
    return null;
  }

  /** The bound that an integer, given in digits of any number, breaks. */
  static @Nullable Failure ofInteger(String digits, long min, long max) {
    boolean negative = digits.startsWith("-");
    try {
      long value = Long.parseLong(digits);
      if (value >= min && value <= max) {
        return null;
      }
      return value < min ? tooSmall(min) : tooLarge(max);
    } catch (NumberFormatException _) { // more digits than a long has
      return negative ? tooSmall(min) : tooLarge(max);
    }
  }

  private static Failure tooSmall(long min) {
    return new Failure("too_small", "must be at least " + min);
  }

  private static Failure tooLarge(long max) {
    return new Failure("too_large", "must be at most " + max);
  }

  private static String count(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
