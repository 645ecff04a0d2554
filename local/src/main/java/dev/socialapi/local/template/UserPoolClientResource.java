package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/** An application that may sign users in to a pool. */
public record UserPoolClientResource(String logicalId, String id, JsonNode properties) {
  public UserPoolClientResource {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(id, "id is null");
    requireNonNull(properties, "properties is null");
  }
}
