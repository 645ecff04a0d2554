package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One resource of a stack; its properties are as written, or resolved, by where it was got from.
 */
record Resource(String stack, String logicalId, String type, JsonNode properties) {
  Resource {
    requireNonNull(stack, "stack is null");
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(type, "type is null");
    requireNonNull(properties, "properties is null");
  }

  static Resource of(String stack, String logicalId, JsonNode definition) {
    JsonNode properties = definition.path("Properties");
    return new Resource(
        stack,
        logicalId,
        definition.path("Type").asText(),
        properties instanceof MissingNode ? JsonNodeFactory.instance.objectNode() : properties);
  }

  Resource with(JsonNode resolved) {
    return new Resource(stack, logicalId, type, resolved);
  }

  boolean is(String... types) {
    for (String candidate : types) {
      if (candidate.equals(type)) {
        return true;
      }
    }
    return false;
  }

  /** A text property that must be there. */
  String text(String property) {
    JsonNode value = properties.path(property);
    if (!value.isValueNode() || value.isNull()) {
      throw failure("Properties/" + property, "is missing or no text");
    }
    return value.asText();
  }

  TemplateException failure(String path, String problem) {
    return new TemplateException("%s/%s/%s %s".formatted(stack, logicalId, path, problem));
  }
}
