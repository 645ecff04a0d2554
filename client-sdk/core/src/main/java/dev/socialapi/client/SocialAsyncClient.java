package dev.socialapi.client;

/**
 * The API of one host, called without waiting. A future ends with the exception that a blocking
 * call would throw, as the cause of what {@code join} and {@code get} throw; cancelling it, or one
 * that depends on it, gives the request up. Shares connections, settings and end with the {@link
 * SocialClient} that it is from. Safe for many threads.
 */
public final class SocialAsyncClient extends AsyncServices {
  SocialAsyncClient(Exchange exchange) {
    super(exchange);
  }
}
