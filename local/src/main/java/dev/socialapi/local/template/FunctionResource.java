package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A Lambda function: where its code is, how it is started, and what its role permits. */
public record FunctionResource(
    String logicalId,
    String name,
    String arn,
    String runtime,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    int memoryMegabytes,
    Path code,
    RoleResource role) {
  public FunctionResource {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(name, "name is null");
    requireNonNull(arn, "arn is null");
    requireNonNull(runtime, "runtime is null");
    requireNonNull(handler, "handler is null");
    environment = Map.copyOf(environment);
    requireNonNull(timeout, "timeout is null");
    requireNonNull(code, "code is null");
    requireNonNull(role, "role is null");
  }

  /** Without the environment, which holds secrets. */
  @Override
  public String toString() {
    return "FunctionResource[" + name + "]";
  }
}
