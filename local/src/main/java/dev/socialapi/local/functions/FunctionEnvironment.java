package dev.socialapi.local.functions;

import dev.socialapi.local.template.FunctionResource;
import java.util.Map;
import java.util.TreeMap;

/** A function's environment: the template's variables, Lambda's own, and the local system's. */
final class FunctionEnvironment {
  private FunctionEnvironment() {}

  static Map<String, String> of(
      FunctionResource function, String region, Map<String, String> overrides) {
    Map<String, String> environment = new TreeMap<>(function.environment());
    FunctionCredentials credentials = FunctionCredentials.of(function);
    environment.put("AWS_ACCESS_KEY_ID", credentials.accessKeyId());
    environment.put("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey());
    environment.put("AWS_SESSION_TOKEN", credentials.sessionToken());
    environment.put("AWS_REGION", region);
    environment.put("AWS_DEFAULT_REGION", region);
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", FunctionContext.VERSION);
    environment.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", FunctionContext.logGroup(function));
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", FunctionContext.LOG_STREAM);
    environment.put("_HANDLER", function.handler());
    environment.put("TZ", ":UTC");
    environment.putAll(overrides);
    return Map.copyOf(environment);
  }
}
