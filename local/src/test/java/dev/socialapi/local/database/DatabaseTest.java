package dev.socialapi.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.dynamodb.DynamoDbLocal;
import dev.socialapi.local.template.TableResource;
import dev.socialapi.local.template.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DynamoDbLocal dynamoDb;
  private DynamoDbCalls calls;
  private ObjectNode properties;

  @BeforeAll
  void startDynamoDb() {
    dynamoDb = DynamoDbLocal.inMemory(Path.of("target"));
    calls = new DynamoDbCalls(dynamoDb.endpoint());
  }

  @AfterAll
  void stopDynamoDb() {
    calls.close();
    dynamoDb.close();
  }

  @BeforeEach
  void readTemplate() throws IOException {
    try (var resource = DatabaseTest.class.getResourceAsStream("table.json")) {
      properties = (ObjectNode) JSON.readTree(resource);
    }
  }

  @AfterEach
  void dropTable() throws IOException {
    if (calls.call("ListTables", JSON.createObjectNode()).path("TableNames").isEmpty()) {
      return;
    }
    calls.call("DeleteTable", named());
  }

  @Test
  void hasTheTemplatesKeysIndexesAndStream_whenCreated() throws IOException {
    create();

    JsonNode table = calls.call("DescribeTable", named()).path("Table");
    assertThat(table.path("KeySchema")).isEqualTo(properties.path("KeySchema"));
    assertThat(table.at("/GlobalSecondaryIndexes/0/IndexName").asText()).isEqualTo("ByOwner");
    assertThat(table.at("/StreamSpecification/StreamViewType").asText()).isEqualTo("NEW_IMAGE");
  }

  @Test
  void expiresItemsByTheTemplatesAttribute_whenCreated() throws IOException {
    create();

    JsonNode expiry = calls.call("DescribeTimeToLive", named()).path("TimeToLiveDescription");
    assertThat(expiry.path("AttributeName").asText()).isEqualTo("expires_at");
    assertThat(expiry.path("TimeToLiveStatus").asText()).isEqualTo("ENABLED");
  }

  @Test
  void keepsItsItems_whenCreatedAgain() throws IOException {
    create();
    calls.call(
        "PutItem", named().set("Item", JSON.readTree("{'PK': {'S': 'a'}}".replace('\'', '"'))));

    create();

    JsonNode items = calls.call("Scan", named());
    assertThat(items.path("Count").asInt()).isEqualTo(1);
  }

  @Test
  void isRefused_whenTheKeptTableHasOtherIndexes() throws IOException {
    create();
    properties.remove("GlobalSecondaryIndexes");
    ((ArrayNode) properties.path("AttributeDefinitions")).remove(1);

    assertThatThrownBy(this::create)
        .isInstanceOf(OtherTableException.class)
        .hasMessageContaining("other keys or indexes");
  }

  @Test
  void isRefused_whenThePropertyIsUnknown() {
    properties.put("Colour", "green");

    assertThatThrownBy(this::create)
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Colour");
  }

  private void create() throws IOException {
    var table = new TableResource("Table", "Things", "arn", properties);
    Database.createTable(dynamoDb.endpoint(), table);
  }

  private ObjectNode named() {
    return JSON.createObjectNode().set("TableName", properties.path("TableName"));
  }
}
