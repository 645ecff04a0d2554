package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.template.AwsEnvironment;
import java.util.List;

/** The calls of Cognito that need credentials: each is an action on the user pool that it names. */
record UserPoolCalls(AwsEnvironment aws) implements ServiceCalls {
  UserPoolCalls {
    requireNonNull(aws, "aws is null");
  }

  @Override
  public List<AccessRequest> requests(String operation, JsonNode input) {
    if (!input.path("UserPoolId").isTextual()) {
      throw CallException.unknown("the user pool that %s is about".formatted(operation));
    }
    String arn = aws.arn("cognito-idp", "userpool/" + input.path("UserPoolId").asText());
    return List.of(AccessRequest.of("cognito-idp:" + operation, arn));
  }
}
