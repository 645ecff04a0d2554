package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

/** The account and region that the local system pretends to be deployed to. */
public record AwsEnvironment(String region, String accountId) {
  public AwsEnvironment {
    requireNonNull(region, "region is null");
    requireNonNull(accountId, "accountId is null");
  }

  /** The partition of every ARN made here. */
  public String partition() {
    return "aws";
  }

  /** What {@code AWS::URLSuffix} resolves to. */
  public String urlSuffix() {
    return "amazonaws.com";
  }

  /** The ARN of a regional resource, such as {@code arn(lambda, function:NAME)}. */
  public String arn(String service, String resource) {
    return String.join(":", "arn", partition(), service, region, accountId, resource);
  }

  /** The ARN of an IAM resource, which has no region. */
  public String iamArn(String resource) {
    return String.join(":", "arn", partition(), "iam", "", accountId, resource);
  }
}
