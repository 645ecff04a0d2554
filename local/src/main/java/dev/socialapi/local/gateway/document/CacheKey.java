package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What tells a method's cached answers apart: the namespace that it keeps them in, and parameters;
 * nothing else of a request is looked at.
 */
public record CacheKey(String namespace, List<RequestParameter> parameters) {
  public CacheKey {
    requireNonNull(namespace, "namespace is null");
    parameters = List.copyOf(parameters);
  }
}
