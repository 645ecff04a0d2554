package dev.socialapi.local.gateway.document;

import java.util.ArrayList;
import java.util.List;

/** Reads the cache key of an integration. */
final class CacheKeyReader {
  static final String NAMESPACE = "cacheNamespace";
  static final String PARAMETERS = "cacheKeyParameters";

  private CacheKeyReader() {}

  /** [V] The namespace is the resource's own unless another is named. */
  static CacheKey read(String path, DocumentNode integration, List<RequestParameter> declared) {
    List<RequestParameter> parameters = new ArrayList<>();
    for (DocumentNode parameter : integration.at(PARAMETERS).elements()) {
      parameters.add(declared(parameter, declared));
    }
    return new CacheKey(integration.text(NAMESPACE).orElse(path), parameters);
  }

  private static RequestParameter declared(
      DocumentNode parameter, List<RequestParameter> declared) {
    String source = parameter.text();
    return declared.stream()
        .filter(it -> it.source().equals(source))
        .findFirst()
        .orElseThrow(() -> parameter.failure("names no parameter of the method: " + source));
  }
}
