package dev.socialapi.infra;

import dev.socialapi.api.Cache;
import dev.socialapi.infra.Throttling.Limit;
import dev.socialapi.infra.gateway.Contract;
import dev.socialapi.infra.gateway.ContractOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.MethodDeploymentOptions;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;

/**
 * What the stage does with each method. Each says everything, so that nothing depends on how API
 * Gateway merges a method's settings with its stage's: above all, what is not cached says so.
 */
final class MethodSettings {
  private final GatewaySettings settings;

  private MethodSettings(GatewaySettings settings) {
    this.settings = settings;
  }

  /** By path and method, as {@code /posts/GET}. */
  static Map<String, MethodDeploymentOptions> of(Contract contract, GatewaySettings settings) {
    var methods = new MethodSettings(settings);
    Map<String, MethodDeploymentOptions> options = new LinkedHashMap<>();
    options.put("/*/*", methods.ofOthers());
    for (ContractOperation operation : contract.operations()) {
      options.put(operation.path() + "/" + operation.httpMethod(), methods.of(operation));
      options.putIfAbsent(operation.path() + "/OPTIONS", methods.ofOthers());
    }
    return options;
  }

  private MethodDeploymentOptions of(ContractOperation operation) {
    Optional<Cache> cache =
        operation.cache().filter(it -> settings.caching().sharing().contains(it.sharing()));
    return options(cache, settings.throttling().of(operation));
  }

  /** Of preflights, and of what is in no document. */
  private MethodDeploymentOptions ofOthers() {
    return options(Optional.empty(), settings.throttling().reads());
  }

  /** Execution logs would hold headers and bodies; the access log says what is worth knowing. */
  private static MethodDeploymentOptions options(Optional<Cache> cache, Limit limit) {
    var options =
        MethodDeploymentOptions.builder()
            .cachingEnabled(cache.isPresent())
            .cacheDataEncrypted(true)
            .throttlingRateLimit(limit.perSecond())
            .throttlingBurstLimit(limit.burst())
            .loggingLevel(MethodLoggingLevel.OFF)
            .dataTraceEnabled(false)
            .metricsEnabled(false);
    cache.ifPresent(it -> options.cacheTtl(Duration.seconds(it.ttl().toSeconds())));
    return options.build();
  }
}
