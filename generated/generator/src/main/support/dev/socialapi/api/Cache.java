package dev.socialapi.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** How long, and for whom, a gateway may repeat an operation's answer. */
public record Cache(Duration ttl, Sharing sharing) {
  public Cache {
    requireNonNull(ttl, "ttl");
    requireNonNull(sharing, "sharing");
  }

  /** Who may be given a cached answer. */
  public enum Sharing {
    /** The credential that the answer was made for. */
    CALLER,
    /** Every caller. */
    PUBLIC
  }
}
