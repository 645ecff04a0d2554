package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An IAM role, and every statement of its policies. */
public record RoleResource(String name, List<JsonNode> statements) {
  public RoleResource {
    requireNonNull(name, "name is null");
    statements = List.copyOf(statements);
  }
}
