package dev.socialapi.client;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. What is neither does not count.
 */
final class RetryAfter {
  /** Beyond every deadline, and far from overflowing. */
  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .firstValue(Header.RETRY_AFTER)
        .map(String::strip)
        .flatMap(value -> isSeconds(value) ? seconds(value) : until(value, headers, now));
  }

  private static boolean isSeconds(String value) {
    return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Duration> seconds(String digits) {
    String capped = digits.length() > MAX_DIGITS ? "9".repeat(MAX_DIGITS) : digits;
    return Optional.of(Duration.ofSeconds(Long.parseLong(capped)));
  }

  /** Seen from the server's own {@code Date}: the clocks need not agree. */
  private static Optional<Duration> until(String date, HttpHeaders headers, Instant now) {
    Instant from = headers.firstValue(Header.DATE).flatMap(RetryAfter::instant).orElse(now);
    return instant(date)
        .map(then -> then.isAfter(from) ? Duration.between(from, then) : Duration.ZERO);
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
