package dev.socialapi.infra.gateway;

import dev.socialapi.api.Cache;
import dev.socialapi.api.Cache.Sharing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contract as API Gateway imports it: OpenAPI 3.0.1 with its extensions and nothing else. */
public final class GatewayDocument {
  /** How long a verdict of the authorizer is kept, whatever happens to the credential. */
  public static final int VERDICT_SECONDS = TokenAuthorizer.TTL_SECONDS;

  /** In bytes: below, compressing costs more than it saves. */
  private static final int SMALLEST_TO_COMPRESS = 1_024;

  /** TLS 1.2 at least, with key exchange that survives quantum computers where a client has it. */
  public static final String SECURITY_POLICY = "SecurityPolicy_TLS13_1_2_PQ_2025_09";

  /** A request's TLS server name must be the API's. */
  public static final String ACCESS_MODE = "STRICT";

  private final Contract contract;
  private final Backend backend;
  private final Set<Sharing> cached;

  private GatewayDocument(Contract contract, Backend backend, Set<Sharing> cached) {
    this.contract = contract;
    this.backend = backend;
    this.cached = cached;
  }

  /**
   * @param title the name of the API: import takes it from here
   * @param cached what the stage may answer from its cache
   */
  public static Map<String, Object> of(
      Contract contract, Backend backend, String title, Set<Sharing> cached) {
    return new GatewayDocument(contract, backend, cached).render(title);
  }

  private Map<String, Object> render(String title) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.1");
    document.put("info", info(title));
    document.put("paths", paths());
    document.put("components", components());
    document.put("x-amazon-apigateway-request-validators", RequestValidation.validators());
    document.put("x-amazon-apigateway-gateway-responses", GatewayResponses.all());
    document.put("x-amazon-apigateway-minimum-compression-size", SMALLEST_TO_COMPRESS);
    document.put("x-amazon-apigateway-security-policy", SECURITY_POLICY);
    document.put("x-amazon-apigateway-endpoint-access-mode", ACCESS_MODE);
    return document;
  }

  private Map<String, Object> info(String title) {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", title);
    info.put("version", contract.version());
    return info;
  }

  private Map<String, Object> paths() {
    Map<String, List<ContractOperation>> byPath = new LinkedHashMap<>();
    for (ContractOperation operation : contract.operations()) {
      byPath.computeIfAbsent(operation.path(), _ -> new ArrayList<>()).add(operation);
    }
    Map<String, Object> paths = new LinkedHashMap<>();
    byPath.forEach((path, operations) -> paths.put(path, pathItem(operations)));
    return paths;
  }

  private Map<String, Object> pathItem(List<ContractOperation> operations) {
    Map<String, Object> item = new LinkedHashMap<>();
    for (ContractOperation operation : operations) {
      item.put(operation.method(), method(operation));
    }
    item.put("options", Preflight.of(operations));
    return item;
  }

  private Map<String, Object> method(ContractOperation operation) {
    if (backend.answeredByGateway().contains(operation.operationId())) {
      return MockMethod.of(operation);
    }
    return ProxyMethod.of(
        operation,
        backend.function(operation),
        operation.cache().map(Cache::sharing).filter(cached::contains));
  }

  private Map<String, Object> components() {
    Map<String, Object> schemes = new LinkedHashMap<>();
    for (String scheme : contract.bearerSchemes()) {
      schemes.put(scheme, Authorizers.scheme(scheme, backend));
    }
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", RequestValidation.models());
    components.put("securitySchemes", schemes);
    return components;
  }
}
