package dev.socialapi.http;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Deprecation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeprecationHeadersTest {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

  @Test
  void everyDayOfAYearIsAnHttpDate() {
    LocalDate first = LocalDate.of(2028, 1, 1);

    assertThat(first.datesUntil(first.plusYears(1)))
        .hasSize(366)
        .allSatisfy(
            day -> assertThat(sunset(day)).isEqualTo(HTTP_DATE.format(day.atStartOfDay(UTC))));
  }

  @Test
  void dayHasTwoDigits() {
    assertThat(sunset(LocalDate.of(2027, 6, 1))).isEqualTo("Tue, 01 Jun 2027 00:00:00 GMT");
    assertThat(sunset(LocalDate.of(2027, 9, 30))).isEqualTo("Thu, 30 Sep 2027 00:00:00 GMT");
  }

  private static String sunset(LocalDate day) {
    return DeprecationHeaders.of(new Deprecation(day.minusDays(200), day, "/changes"))
        .getOrDefault("Sunset", "");
  }
}
