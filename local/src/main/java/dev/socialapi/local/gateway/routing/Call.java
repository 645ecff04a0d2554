package dev.socialapi.local.gateway.routing;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.document.ApiMethod;
import dev.socialapi.local.gateway.http.Headers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A request that found its method; path parameters are decoded once. */
public record Call(
    Arrival arrival,
    ApiMethod method,
    SequencedMap<String, String> pathParameters,
    QueryParameters query) {
  public Call {
    requireNonNull(arrival, "arrival is null");
    requireNonNull(method, "method is null");
    pathParameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pathParameters));
    requireNonNull(query, "query is null");
  }

  public Headers headers() {
    return arrival.request().headers();
  }
}
