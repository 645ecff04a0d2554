package dev.socialapi.api;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * That an operation goes away.
 *
 * @param since the day from which on it is deprecated, which may be still to come
 * @param sunset the day from which on it may be gone
 * @param link a URL, or a path, of what to read about it
 */
public record Deprecation(LocalDate since, LocalDate sunset, String link) {
  public Deprecation {
    requireNonNull(since, "since");
    requireNonNull(sunset, "sunset");
    requireNonNull(link, "link");
  }
}
