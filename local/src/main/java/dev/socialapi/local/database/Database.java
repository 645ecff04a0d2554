package dev.socialapi.local.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.template.TableResource;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Brings the template's tables into a running DynamoDB Local. */
public final class Database {
  private Database() {}

  /**
   * Creates a table, or keeps one that an earlier start created.
   *
   * @throws OtherTableException if the kept table has other keys or indexes
   */
  public static void createTable(URI endpoint, TableResource table) throws IOException {
    var requests = new TableRequests(table);
    ObjectNode create = requests.create();
    try (var dynamoDb = new DynamoDbCalls(endpoint)) {
      try {
        dynamoDb.call("CreateTable", create);
      } catch (DynamoDbRefusal refusal) {
        if (!refusal.code().equals("ResourceInUseException")) {
          throw refusal;
        }
        checkKept(dynamoDb.call("DescribeTable", requests.describe()).required("Table"), create);
        return;
      }
      Optional<ObjectNode> expiry = requests.expiry();
      if (expiry.isPresent()) {
        dynamoDb.call("UpdateTimeToLive", expiry.get());
      }
    }
  }

  private static void checkKept(JsonNode kept, JsonNode wanted) {
    if (!TableShape.of(kept).equals(TableShape.of(wanted))) {
      throw new OtherTableException(wanted.required("TableName").asText());
    }
  }
}
