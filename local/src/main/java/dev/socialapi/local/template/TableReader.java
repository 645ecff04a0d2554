package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads tables. */
record TableReader(Resources resources) {
  static final String TYPE = "AWS::DynamoDB::Table";

  TableResource read(Resource table) {
    String name = resources.reference(table);
    ObjectNode properties = table.properties().deepCopy();
    return new TableResource(
        table.logicalId(),
        name,
        resources.attribute(table, "Arn"),
        properties.put("TableName", name));
  }
}
