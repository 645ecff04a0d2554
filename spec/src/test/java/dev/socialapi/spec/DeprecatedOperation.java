package dev.socialapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An operation that is deprecated as the rules want it: {@code getTag}, for as long as it is there.
 */
final class DeprecatedOperation {
  private static final String OPERATION = "/paths/~1tags~1{tagId}/get";

  private DeprecatedOperation() {}

  static void deprecate(JsonNode document) {
    ObjectNode operation = operation(document);
    operation.put("deprecated", true);
    operation
        .putObject("x-deprecation")
        .put("since", "2026-12-01")
        .put("sunset", "2027-06-01")
        .put("link", "https://example.com/changes#tags");
    ObjectNode headers = headers(document);
    header(headers, "Deprecation", "@1796083200");
    header(headers, "Sunset", "Tue, 01 Jun 2027 00:00:00 GMT");
    header(headers, "Link", "<https://example.com/changes#tags>; rel=\"deprecation\"");
  }

  static ObjectNode operation(JsonNode document) {
    return (ObjectNode) document.requiredAt(OPERATION);
  }

  /** What {@code x-deprecation} says. */
  static ObjectNode announcement(JsonNode document) {
    return (ObjectNode) operation(document).required("x-deprecation");
  }

  /** The headers of the operation's success. */
  static ObjectNode headers(JsonNode document) {
    return (ObjectNode) operation(document).requiredAt("/responses/200/headers");
  }

  private static void header(ObjectNode headers, String name, String example) {
    ObjectNode header = headers.putObject(name).put("required", true).put("example", example);
    header.putObject("schema").put("type", "string").put("maxLength", example.length());
  }
}
