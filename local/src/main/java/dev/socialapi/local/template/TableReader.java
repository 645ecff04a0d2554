package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads tables, of both resource types. */
record TableReader(Resources resources) {
  static final String[] TYPES = {"AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"};

  TableResource read(Resource table) {
    String name = resources.reference(table);
    ObjectNode properties = table.properties().deepCopy();
    return new TableResource(
        table.logicalId(),
        table.type(),
        name,
        resources.attribute(table, "Arn"),
        properties.put("TableName", name));
  }
}
