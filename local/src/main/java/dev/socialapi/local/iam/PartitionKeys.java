package dev.socialapi.local.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.template.TableResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attributes that are partition keys, by table or index, named like the end of its ARN. */
record PartitionKeys(Map<String, String> attributes) {
  PartitionKeys {
    attributes = Map.copyOf(attributes);
  }

  static PartitionKeys of(List<TableResource> tables) {
    Map<String, String> attributes = new HashMap<>();
    for (TableResource table : tables) {
      attributes.put(table(table.name()), hashKey(table.properties()));
      for (JsonNode index : table.properties().path("GlobalSecondaryIndexes")) {
        attributes.put(index(table.name(), index.required("IndexName").asText()), hashKey(index));
      }
    }
    return new PartitionKeys(attributes);
  }

  static String table(String name) {
    return "table/" + name;
  }

  static String index(String table, String name) {
    return table(table) + "/index/" + name;
  }

  /** The attribute that is the partition key of a table or index. */
  String attribute(String resource) {
    String attribute = attributes.get(resource);
    if (attribute == null) {
      throw CallException.unknown(resource);
    }
    return attribute;
  }

  private static String hashKey(JsonNode definition) {
    for (JsonNode key : definition.required("KeySchema")) {
      if (key.path("KeyType").asText().equals("HASH")) {
        return key.required("AttributeName").asText();
      }
    }
    throw new IllegalArgumentException("no partition key: " + definition);
  }
}
