package dev.socialapi.e2e.functions;

import dev.socialapi.e2e.system.SystemState;
import java.util.HashMap;
import java.util.Map;

/** What any function of the system would find in its environment, and Lambda's own variables. */
public final class FunctionEnvironment {
  private FunctionEnvironment() {}

  /** With the table and the user pool of a running system. */
  public static Map<String, String> of(SystemState system) {
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_REGION", "eu-central-1");
    environment.put("AWS_ACCESS_KEY_ID", "local");
    environment.put("AWS_SECRET_ACCESS_KEY", "local");
    environment.put("AWS_SESSION_TOKEN", "local");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", system.dynamoDb().toString());
    environment.put("CURSOR_SECRET", "a secret for tests alone, long enough for anybody");
    environment.put("LOCAL_JWKS_URL", jwks(system));
    environment.put("PUBLIC_SHARDS", "1");
    environment.put("TABLE_NAME", system.table());
    environment.put(
        "SWEEP_QUEUE_URL", "https://sqs.eu-central-1.amazonaws.com/000000000000/sweeps");
    environment.put("USER_POOL_ID", system.userPoolId());
    environment.put("USER_POOL_CLIENT_ID", system.clientId());
    environment.put(
        "USER_POOL_ISSUER",
        "https://cognito-idp.eu-central-1.amazonaws.com/" + system.userPoolId());
    return environment;
  }

  private static String jwks(SystemState system) {
    return system
        .cognito()
        .resolve("/" + system.userPoolId() + "/.well-known/jwks.json")
        .toString();
  }
}
