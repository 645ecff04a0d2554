package dev.socialapi.local.functions;

import java.time.Duration;

/** Lambda's limits, as the local system enforces them. */
final class Limits {
  /** A synchronous payload, each way. */
  static final int PAYLOAD_BYTES = 6 * 1024 * 1024;

  /** The time that a function may take to start, before its own time-out begins. */
  static final Duration START = Duration.ofSeconds(10);

  private Limits() {}
}
