package dev.socialapi.infra.gateway;

import dev.socialapi.api.Cache.Sharing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The published contract, and the document that is made from it with readable function URIs. */
final class Published {
  static final Contract CONTRACT = read();
  static final String AUTHORIZER = "uri-of-authorizer";
  static final String USER_POOL = "arn-of-user-pool";

  private Published() {}

  static Map<String, Object> document() {
    return document(EnumSet.allOf(Sharing.class));
  }

  static Map<String, Object> document(Set<Sharing> cached) {
    Map<String, String> functions = new LinkedHashMap<>();
    for (ContractOperation operation : CONTRACT.operations()) {
      functions.put(operation.operationId(), functionOf(operation));
    }
    functions.remove("getHealth");
    return GatewayDocument.of(
        CONTRACT,
        new Backend(functions, AUTHORIZER, USER_POOL, Set.of("getHealth")),
        "social-api-test",
        cached);
  }

  static String functionOf(ContractOperation operation) {
    return "uri-of-" + operation.operationId();
  }

  /** A method of the document. */
  static Map<String, Object> method(String path, String method) {
    Map<String, Object> paths = Tree.object(document().get("paths"));
    return Tree.object(Tree.object(paths.get(path)).get(method));
  }

  static Map<String, Object> integration(String path, String method) {
    return Tree.object(method(path, method).get("x-amazon-apigateway-integration"));
  }

  private static Contract read() {
    try {
      return Contract.read(Path.of("../spec/openapi.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
