package dev.socialapi.local.gateway.routing;

import dev.socialapi.local.gateway.http.Headers;
import java.util.List;
import java.util.Optional;

/**
 * How a parameter's header is found in a request, by validation and cache keys alike.
 *
 * <p>[V] API Gateway is documented to tell names apart by case. [K] Whether it does so for a client
 * of HTTP/2, whose names are all in lower case, is not: hence both.
 */
public enum HeaderNames {
  EXACT {
    @Override
    Optional<String> last(Headers headers, String name) {
      return Optional.ofNullable(headers.byName().get(name)).map(List::getLast);
    }
  },
  ANY_CASE {
    @Override
    Optional<String> last(Headers headers, String name) {
      return headers.last(name);
    }
  };

  abstract Optional<String> last(Headers headers, String name);
}
