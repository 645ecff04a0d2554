package dev.socialapi.local.gateway;

import dev.socialapi.local.gateway.routing.GatewayError;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets no more work in at once than is done in good time: without it, an overloaded machine would
 * answer everybody late instead of some at once, and go on with requests that nobody waits for any
 * more. On AWS an account's quotas are what stops them. Thread-safe.
 */
final class Bulkhead {
  private final Semaphore places;

  /**
   * @param places for requests at once
   */
  Bulkhead(int places) {
    this.places = new Semaphore(places);
  }

  /** Throws a {@link GatewayError} for a request that is one too many. */
  <T> T admit(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw GatewayError.throttled();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
