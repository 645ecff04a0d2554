package dev.socialapi.local.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The stream of a table, from its beginning; each record is shaped like an event's. */
public final class TableStream implements AutoCloseable {
  private final DynamoDbCalls dynamoDb;
  private final String table;
  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  public TableStream(URI endpoint, String table) {
    this.dynamoDb = new DynamoDbCalls(endpoint);
    this.table = table;
  }

  /** The records since the last time, a shard's in order; empty when there is nothing new. */
  public List<JsonNode> next() throws IOException {
    if (iterators.isEmpty()) {
      findShards();
    }
    List<JsonNode> records = new ArrayList<>();
    for (String shard : List.copyOf(iterators.keySet())) {
      JsonNode page =
          dynamoDb.callStreams("GetRecords", object().put("ShardIterator", iterators.get(shard)));
      page.path("Records").forEach(records::add);
      Optional<String> next = Optional.ofNullable(page.path("NextShardIterator").textValue());
      next.ifPresentOrElse(
          iterator -> iterators.put(shard, iterator), () -> iterators.remove(shard));
    }
    return records;
  }

  @Override
  public void close() {
    dynamoDb.close();
  }

  /** Shards end after some hours, and others follow. */
  private void findShards() throws IOException {
    JsonNode description = dynamoDb.call("DescribeTable", object().put("TableName", table));
    JsonNode arn = description.at("/Table/LatestStreamArn");
    if (!arn.isTextual()) {
      return;
    }
    JsonNode shards =
        dynamoDb
            .callStreams("DescribeStream", object().put("StreamArn", arn.asText()))
            .at("/StreamDescription/Shards");
    for (JsonNode shard : shards) {
      String id = shard.required("ShardId").asText();
      if (seen.add(id)) {
        iterators.put(id, iterator(arn.asText(), id));
      }
    }
  }

  private String iterator(String arn, String shard) throws IOException {
    ObjectNode request =
        object()
            .put("StreamArn", arn)
            .put("ShardId", shard)
            .put("ShardIteratorType", "TRIM_HORIZON");
    return dynamoDb.callStreams("GetShardIterator", request).required("ShardIterator").asText();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
