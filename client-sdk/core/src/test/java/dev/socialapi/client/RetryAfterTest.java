package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | PT0S",
        "7 | PT7S",
        " 3600 | PT1H",
        "99999999999999999999999999 | PT999999999S",
        "Wed, 01 Jan 2025 00:00:30 GMT | PT30S",
        "Tue, 31 Dec 2024 23:59:59 GMT | PT0S"
      })
  void isReadAsSecondsOrDate(String value, Duration expected) {
    assertThat(retryAfter(Map.of("Retry-After", value))).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "+1", "Wed, 99 Jan 2025 00:00:00 GMT", "٣"})
  void doesNotCount_whenItIsNeither(String value) {
    assertThat(retryAfter(Map.of("Retry-After", value))).isEmpty();
  }

  @Test
  void doesNotCount_whenItIsAbsent() {
    assertThat(retryAfter(Map.of())).isEmpty();
  }

  @Test
  void isSeenFromTheServersClock() {
    assertThat(
            retryAfter(
                Map.of(
                    "Date", "Wed, 01 Jan 2020 00:00:00 GMT",
                    "Retry-After", "Wed, 01 Jan 2020 00:00:05 GMT")))
        .contains(Duration.ofSeconds(5));
  }

  private static Optional<Duration> retryAfter(Map<String, String> fields) {
    Map<String, List<String>> lists = new java.util.HashMap<>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return RetryAfter.of(HttpHeaders.of(lists, (name, value) -> true), NOW);
  }
}
