package dev.socialapi.infra.gateway;

import dev.socialapi.api.Cache.Sharing;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tells the cached answers of an operation apart: everything that it reads, and the credential
 * unless the answer is everybody's. API Gateway compares what the key names and nothing else.
 *
 * <p>The credential is required as a parameter too. Should API Gateway find a header by its exact
 * spelling only, a request that spells it otherwise would have no credential in its key; validation
 * looks for the same name and comes before the cache, so that such a request is refused instead.
 */
final class CacheKey {
  private static final Parameter CREDENTIAL = new Parameter("Authorization", "header", true);

  private CacheKey() {}

  static List<Parameter> of(ContractOperation operation, Sharing sharing) {
    return switch (sharing) {
      case CALLER -> Stream.concat(operation.parameters().stream(), Stream.of(CREDENTIAL)).toList();
      case PUBLIC -> operation.parameters();
    };
  }
}
