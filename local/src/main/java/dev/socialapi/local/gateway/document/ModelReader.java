package dev.socialapi.local.gateway.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.Map;
import java.util.TreeMap;

/** Makes models of request body schemas: JSON schema draft 4, formats not checked. */
record ModelReader(DocumentNode schemas) {
  private static final JsonSchemaFactory DRAFT_4 =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);
  private static final SchemaValidatorsConfig CONFIGURATION =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build();

  BodyModels read(DocumentNode requestBody) {
    Map<String, JsonSchema> models = new TreeMap<>();
    requestBody
        .at("content")
        .members()
        .forEach((mediaType, content) -> {
          if (content.has("schema")) {
            models.put(mediaType, model(content.at("schema")));
          }
        });
    return new BodyModels(models);
  }

  private JsonSchema model(DocumentNode schema) {
    SchemaRules.checkSchema(schema);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("allOf").add(schema.json());
    document.putObject("components").set("schemas", schemas.json());
    return DRAFT_4.getSchema(document, CONFIGURATION);
  }
}
