package dev.socialapi.store;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Times as they are stored: RFC 3339 in UTC with milliseconds, so that text order is time order.
 */
final class Timestamps {
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Timestamps() {}

  static String write(Instant time) {
    return MILLISECONDS.format(time);
  }

  static Instant read(String text) {
    return Instant.parse(text);
  }
}
