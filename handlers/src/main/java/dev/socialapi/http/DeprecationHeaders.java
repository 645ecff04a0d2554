package dev.socialapi.http;

import static java.time.LocalTime.MIDNIGHT;
import static java.time.ZoneOffset.UTC;

import dev.socialapi.api.Deprecation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** How an answer says that its operation goes away. */
final class DeprecationHeaders {
  private DeprecationHeaders() {}

  /** {@code Deprecation} and its link relation by RFC 9745, {@code Sunset} by RFC 8594. */
  static Map<String, String> of(Deprecation deprecation) {
    return Map.of(
        Headers.DEPRECATION, "@" + deprecation.since().toEpochSecond(MIDNIGHT, UTC),
        Headers.SUNSET, httpDate(deprecation.sunset()),
        Headers.LINK, "<" + deprecation.link() + ">; rel=\"deprecation\"");
  }

  /**
   * The beginning of a day, as RFC 9110, section 5.6.7, writes it. Of Java's formats, RFC 1123's
   * leaves out a day's leading zero, and a pattern loads the names of days in all languages.
   */
  private static String httpDate(LocalDate date) {
    String zero = date.getDayOfMonth() < 10 ? "0" : "";
    return abbreviated(date.getDayOfWeek())
        + ", "
        + (zero + date.getDayOfMonth())
        + (" " + abbreviated(date.getMonth()))
        + (" " + date.getYear())
        + " 00:00:00 GMT";
  }

  private static String abbreviated(Enum<?> name) {
    return name.name().charAt(0) + name.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }
}
