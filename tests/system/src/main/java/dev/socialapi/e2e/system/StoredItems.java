package dev.socialapi.e2e.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table from behind, in DynamoDB's own protocol: fixtures too many to post, what only time or
 * an accident would change, and orphans.
 */
public record StoredItems(SystemState state) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int BATCH = 25;
  private static final Pattern PART_OF_KEY = Pattern.compile("[# ]");

  /** Puts items that are nothing but texts. */
  public void put(List<Map<String, String>> items) {
    for (int start = 0; start < items.size(); start += BATCH) {
      ObjectNode request = JSON.createObjectNode();
      ArrayNode writes = request.putObject("RequestItems").putArray(state.table());
      for (Map<String, String> item : items.subList(start, Math.min(start + BATCH, items.size()))) {
        ObjectNode attributes = writes.addObject().putObject("PutRequest").putObject("Item");
        item.forEach((name, text) -> attributes.putObject(name).put("S", text));
      }
      assertThat(call("BatchWriteItem", request).path("UnprocessedItems")).isEmpty();
    }
  }

  /** Removes an item, if it is there. */
  public void remove(String partition, String sort) {
    ObjectNode request = JSON.createObjectNode().put("TableName", state.table());
    addKey(request, partition, sort);
    call("DeleteItem", request);
  }

  public boolean has(String partition, String sort) {
    ObjectNode request = JSON.createObjectNode().put("TableName", state.table());
    addKey(request, partition, sort);
    return call("GetItem", request).has("Item");
  }

  /** Sets an attribute of an item, which is made if it is missing. */
  public void set(String partition, String sort, String attribute, String text) {
    set(partition, sort, attribute, "S", text);
  }

  /** The same with a number. */
  public void set(String partition, String sort, String attribute, long number) {
    set(partition, sort, attribute, "N", Long.toString(number));
  }

  private void set(String partition, String sort, String attribute, String type, String value) {
    ObjectNode request = JSON.createObjectNode().put("TableName", state.table());
    addKey(request, partition, sort);
    request.put("UpdateExpression", "SET #attribute = :value");
    request.putObject("ExpressionAttributeNames").put("#attribute", attribute);
    request.putObject("ExpressionAttributeValues").putObject(":value").put(type, value);
    call("UpdateItem", request);
  }

  private static void addKey(ObjectNode request, String partition, String sort) {
    ObjectNode key = request.putObject("Key");
    key.putObject("PK").put("S", partition);
    key.putObject("SK").put("S", sort);
  }

  /** The keys, such as {@code POST#… DETAILS}, of all items whose key names an id. */
  public List<String> naming(String id) {
    List<String> keys = new ArrayList<>();
    ObjectNode request = JSON.createObjectNode().put("TableName", state.table());
    JsonNode page;
    do {
      page = call("Scan", request);
      for (JsonNode item : page.path("Items")) {
        String key = item.at("/PK/S").asText() + " " + item.at("/SK/S").asText();
        if (key.contains(id)) {
          keys.add(key);
        }
      }
      request.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
    } while (page.has("LastEvaluatedKey"));
    return keys;
  }

  /** Waits until nothing else names an id. */
  public void awaitNaming(String id, String... keys) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!naming(id).equals(List.of(keys)) && Instant.now().isBefore(end)) {
      pause();
    }
    assertThat(naming(id)).containsExactly(keys);
  }

  /** Waits until nothing names any of the ids; one look at the table is for all of them. */
  public void awaitNoneNaming(Collection<UUID> ids) {
    Set<String> names = ids.stream().map(UUID::toString).collect(Collectors.toSet());
    Instant end = Instant.now().plus(PATIENCE);
    while (!namingAny(names).isEmpty() && Instant.now().isBefore(end)) {
      pause();
    }
    assertThat(namingAny(names)).isEmpty();
  }

  private List<String> namingAny(Set<String> names) {
    return naming("").stream()
        .filter(key -> PART_OF_KEY.splitAsStream(key).anyMatch(names::contains))
        .toList();
  }

  /** How many there are, whatever they are. */
  public long count() {
    ObjectNode request = JSON.createObjectNode().put("TableName", state.table());
    request.put("Select", "COUNT").put("ConsistentRead", true);
    long count = 0;
    JsonNode page;
    do {
      page = call("Scan", request);
      count += page.required("Count").asLong();
      request.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
    } while (page.has("LastEvaluatedKey"));
    return count;
  }

  /** Waits until clean-up, which comes after the answers, has left no more than so many. */
  public void awaitAtMost(long most) {
    Instant end = Instant.now().plus(PATIENCE);
    while (count() > most && Instant.now().isBefore(end)) {
      pause();
    }
    assertThat(count()).as("items").isLessThanOrEqualTo(most);
  }

  /** Waits until there is nothing in a partition but one item; looks at that partition alone. */
  public void awaitOnly(String partition, String sort) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!in(partition).equals(List.of(sort))) {
      assertThat(Instant.now()).isBefore(end);
      pause();
    }
  }

  /** The sort keys of a partition's items; of many, the first ones. */
  private List<String> in(String partition) {
    ObjectNode request = JSON.createObjectNode().put("TableName", state.table());
    request.put("KeyConditionExpression", "PK = :partition").put("ConsistentRead", true);
    request.putObject("ExpressionAttributeValues").putObject(":partition").put("S", partition);
    return call("Query", request)
        .path("Items")
        .valueStream()
        .map(item -> item.at("/SK/S").asText())
        .toList();
  }

  public static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(200));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** DynamoDB Local takes every signature. */
  private JsonNode call(String action, ObjectNode request) {
    String answer =
        RestAssured.given()
            .header("X-Amz-Target", "DynamoDB_20120810." + action)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .contentType("application/x-amz-json-1.0")
            .body(request.toString().getBytes(UTF_8))
            .post(state.dynamoDb())
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
