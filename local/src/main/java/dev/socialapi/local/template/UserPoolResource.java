package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A Cognito user pool, its clients, and the function that it calls after a confirmation. */
public record UserPoolResource(
    String logicalId,
    String id,
    String arn,
    String issuer,
    Optional<String> postConfirmationArn,
    List<UserPoolClientResource> clients,
    JsonNode properties) {
  public UserPoolResource {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(id, "id is null");
    requireNonNull(arn, "arn is null");
    requireNonNull(issuer, "issuer is null");
    requireNonNull(postConfirmationArn, "postConfirmationArn is null");
    clients = List.copyOf(clients);
    requireNonNull(properties, "properties is null");
  }
}
