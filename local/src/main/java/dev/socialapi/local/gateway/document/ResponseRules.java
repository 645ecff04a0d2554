package dev.socialapi.local.gateway.document;

import java.util.regex.Pattern;

/** What API Gateway demands of the responses that an operation declares. */
final class ResponseRules {
  private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|default");

  private ResponseRules() {}

  static void check(DocumentNode operation) {
    operation
        .at("responses")
        .members()
        .forEach((status, response) -> {
          if (!STATUS.matcher(status).matches()) {
            throw response.failure("must be one status: ranges are not imported");
          }
          if (response.has("$ref")) {
            throw response.failure("must be inline: references to responses are not imported");
          }
          response.at("content").members().values().forEach(ResponseRules::checkContent);
        });
  }

  private static void checkContent(DocumentNode content) {
    DocumentNode schema = content.at("schema");
    SchemaRules.checkSchema(schema);
    if (schema.exists() && !schema.has("$ref") && !isObject(schema)) {
      throw schema.failure("must be an object or a named model");
    }
  }

  private static boolean isObject(DocumentNode schema) {
    return schema.json().path("type").asText("object").equals("object");
  }
}
