package dev.socialapi.infra.gateway;

/** How API Gateway names the invocation of a function. */
public final class InvocationUri {
  private InvocationUri() {}

  /**
   * @param function the function's ARN, or that of an alias of it
   */
  public static String of(String partition, String region, String function) {
    return "arn:%s:apigateway:%s:lambda:path/2015-03-31/functions/%s/invocations"
        .formatted(partition, region, function);
  }
}
