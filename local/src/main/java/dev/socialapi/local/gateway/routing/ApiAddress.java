package dev.socialapi.local.gateway.routing;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.template.AwsEnvironment;

/** Which API and stage this is, in the terms of ARNs. */
public record ApiAddress(AwsEnvironment aws, String apiId, String stage) {
  public ApiAddress {
    requireNonNull(aws, "aws is null");
    requireNonNull(apiId, "apiId is null");
    requireNonNull(stage, "stage is null");
  }

  /**
   * What policies and permissions are evaluated against: a method and a path, without the stage.
   */
  public String methodArn(String httpMethod, String path) {
    return aws.arn("execute-api", apiId + "/" + stage + "/" + httpMethod + path);
  }

  /** What permissions to invoke an authorizer's function are evaluated against. */
  public String authorizerArn(String authorizer) {
    return aws.arn("execute-api", apiId + "/authorizers/" + authorizer);
  }
}
