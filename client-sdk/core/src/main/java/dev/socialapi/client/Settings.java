package dev.socialapi.client;

import java.net.http.HttpClient;
import java.time.Duration;

/** What a client was built with. */
final class Settings {
  final BaseUrl base;
  final Credentials credentials;
  final Duration timeout;
  final Duration deadline;
  final int retries;
  final HttpClient http;
  final Runnable onClose;
  final String userAgent;

  Settings(
      BaseUrl base,
      Credentials credentials,
      Duration timeout,
      Duration deadline,
      int retries,
      HttpClient http,
      Runnable onClose,
      String userAgent) {
    this.base = base;
    this.credentials = credentials;
    this.timeout = timeout;
    this.deadline = deadline;
    this.retries = retries;
    this.http = http;
    this.onClose = onClose;
    this.userAgent = userAgent;
  }
}
