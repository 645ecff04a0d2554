package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A DynamoDB table; {@code properties} are CloudFormation's, resolved, nearly what CreateTable
 * takes.
 */
public record TableResource(String logicalId, String name, String arn, JsonNode properties) {
  public TableResource {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(name, "name is null");
    requireNonNull(arn, "arn is null");
    requireNonNull(properties, "properties is null");
  }
}
