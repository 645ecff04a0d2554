package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/** A REST API: the OpenAPI document that API Gateway imports, and the stage it is served at. */
public record RestApiResource(
    String logicalId, String id, String name, JsonNode body, StageResource stage) {
  public RestApiResource {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(body, "body is null");
    requireNonNull(stage, "stage is null");
  }
}
