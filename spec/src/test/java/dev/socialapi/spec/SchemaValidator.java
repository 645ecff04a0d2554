package dev.socialapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells how a value breaks its schema, more strictly than the contract does: members that the
 * schema does not name are refused in answers too, and time stamps have exactly milliseconds. The
 * end of a pattern is the end of the text, where Java would let a line end follow.
 */
public final class SchemaValidator {
  private static final String TIME_STAMP = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";

  private final JsonNode schemas;
  private final JsonSchemaFactory factory;
  private final SchemaValidatorsConfig config;
  private final Map<JsonNode, JsonSchema> cache = new ConcurrentHashMap<>();

  public SchemaValidator(Contract contract) {
    this.schemas = tightened(contract.document().at("/components/schemas"));
    this.factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    this.config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).typeLoose(false).build();
  }

  /** What is wrong with the value, empty if nothing; the schema may be a reference. */
  public List<String> violations(JsonNode schema, JsonNode value) {
    return cache.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray("allOf").add(tightened(schema));
    root.putObject("components").set("schemas", schemas);
    return factory.getSchema(root, config);
  }

  private static JsonNode tightened(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    tighten(copy);
    return copy;
  }

  private static void tighten(JsonNode node) {
    node.forEach(SchemaValidator::tighten);
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    if (schema.path("type").asText().equals("object") && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    JsonNode pattern = schema.path("pattern");
    if (pattern.isTextual() && pattern.textValue().endsWith("$")) {
      schema.put("pattern", pattern.textValue().replaceFirst("\\$$", "\\\\z"));
    }
    if (schema.path("format").asText().equals("date-time")) {
      schema.put("pattern", TIME_STAMP);
    }
  }
}
