package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/** The stage that a REST API is reached at; {@code properties} has its method settings. */
public record StageResource(String name, JsonNode properties) {
  public StageResource {
    requireNonNull(name, "name is null");
    requireNonNull(properties, "properties is null");
  }
}
