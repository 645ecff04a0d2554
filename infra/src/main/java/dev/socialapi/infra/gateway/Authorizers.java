package dev.socialapi.infra.gateway;

import dev.socialapi.api.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The authorizers behind the contract's security schemes. */
final class Authorizers {
  private Authorizers() {}

  /** What API Gateway imports in the place of the contract's scheme. */
  static Map<String, Object> scheme(String name, Backend backend) {
    return switch (byName(name)) {
      case BEARER -> TokenAuthorizer.scheme(backend.authorizer());
      case SESSION -> SessionAuthorizer.scheme(backend.userPool());
    };
  }

  /** Stands on every operation: API Gateway ignores the root's, and would leave it open. */
  static List<Map<String, Object>> requirement(ContractOperation operation) {
    return operation.security().stream()
        .map(name -> Map.<String, Object>of(name, demanded(byName(name))))
        .toList();
  }

  private static List<String> demanded(SecurityScheme scheme) {
    return switch (scheme) {
      case BEARER -> List.of();
      case SESSION -> List.of(SessionAuthorizer.SCOPE);
    };
  }

  private static SecurityScheme byName(String name) {
    return Arrays.stream(SecurityScheme.values())
        .filter(scheme -> scheme.wire().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no authorizer for scheme " + name));
  }
}
