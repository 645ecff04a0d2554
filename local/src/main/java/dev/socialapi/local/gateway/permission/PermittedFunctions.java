package dev.socialapi.local.gateway.permission;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.functions.Functions;
import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.template.LambdaPermission;
import java.util.List;

/** The functions, with the resource policies that say from where each may be invoked. */
public record PermittedFunctions(Functions functions, List<LambdaPermission> permissions) {
  private static final String GATEWAY = "apigateway.amazonaws.com";

  public PermittedFunctions {
    requireNonNull(functions, "functions is null");
    permissions = List.copyOf(permissions);
  }

  /** Whether the gateway may invoke the function on behalf of a method or authorizer. */
  public boolean permits(String functionArn, String sourceArn) {
    return permissions.stream()
        .filter(permission -> permission.functionArn().equals(functionArn))
        .filter(permission -> permission.principal().equals(GATEWAY))
        .anyMatch(permission ->
            permission
                .sourceArn()
                .map(Wildcard::exact)
                .map(it -> it.matches(sourceArn))
                .orElse(true));
  }

  public Invocation invoke(String functionArn, byte[] payload) {
    return functions.invoke(functionArn, payload);
  }
}
