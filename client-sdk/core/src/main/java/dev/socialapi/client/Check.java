package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** What settings have to be. Messages never repeat a secret. */
final class Check {
  private Check() {}

  static Duration positive(Duration time, String name) {
    if (requireNonNull(time, name).isNegative() || time.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + time);
    }
    return time;
  }

  static int notNegative(int number, String name) {
    if (number < 0) {
      throw new IllegalArgumentException(name + " must not be negative: " + number);
    }
    return number;
  }

  static String token(String secret) {
    if (!Header.isVisible(requireNonNull(secret, "token"))) {
      throw new IllegalArgumentException(
          "not a token: it is empty, or has characters that no token has");
    }
    return secret;
  }
}
