package dev.socialapi.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.dynamodb.DynamoDbLocal;
import dev.socialapi.local.template.TableResource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableStreamTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void tellsWhatHasHappened_inOrder_fromTheBeginning() throws Exception {
    try (DynamoDbLocal dynamoDb = DynamoDbLocal.inMemory(Path.of("target"));
        var calls = new DynamoDbCalls(dynamoDb.endpoint());
        var stream = new TableStream(dynamoDb.endpoint(), "Things")) {
      try (var resource = TableStreamTest.class.getResourceAsStream("table.json")) {
        JsonNode properties = JSON.readTree(resource);
        Database.createTable(
            dynamoDb.endpoint(), new TableResource("Table", "Things", "arn", properties));
      }
      assertThat(stream.next()).isEmpty();

      calls.call("PutItem", item("Item"));
      calls.call("DeleteItem", item("Key"));

      List<JsonNode> records = new ArrayList<>();
      for (int i = 0; i < 100 && records.size() < 2; i++) {
        records.addAll(stream.next());
        Thread.sleep(50);
      }
      assertThat(records)
          .extracting(each -> each.path("eventName").asText())
          .containsExactly("INSERT", "REMOVE");
      assertThat(records.getFirst().at("/dynamodb/Keys/PK/S").asText()).isEqualTo("a");
      assertThat(records.getFirst().at("/dynamodb/SequenceNumber").asText()).isNotEmpty();
      assertThat(stream.next()).isEmpty();
    }
  }

  private static ObjectNode item(String member) throws IOException {
    return JSON.createObjectNode()
        .put("TableName", "Things")
        .set(member, JSON.readTree("{\"PK\": {\"S\": \"a\"}}"));
  }
}
