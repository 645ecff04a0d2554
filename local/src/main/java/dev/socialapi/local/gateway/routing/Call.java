package dev.socialapi.local.gateway.routing;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.document.ApiMethod;
import dev.socialapi.local.gateway.document.RequestParameter;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
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

  /** What the request has in the parameter's place. [K] Of a repeated one, the last value. */
  public Optional<String> value(RequestParameter parameter, HeaderNames names) {
    return switch (parameter.in()) {
      case PATH -> Optional.ofNullable(pathParameters.get(parameter.name()));
      case QUERY -> query.last(parameter.name());
      case HEADER -> names.last(headers(), parameter.name());
    };
  }

  /** The same call, made by this request. */
  public Call with(Request request) {
    return new Call(arrival.with(request), method, pathParameters, query);
  }

  public Headers headers() {
    return arrival.request().headers();
  }
}
