package dev.socialapi.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.e2e.system.SystemState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** The table of a local system, whatever is in it. */
record StoredItems(SystemState state) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Clean-up comes after the answers. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** DynamoDB Local takes every signature. */
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  /** Waits until there are no more than so many; answers how many there are then, or at last. */
  long countAfterCleanUp(long most) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    long count = count();
    while (count > most && Instant.now().isBefore(end)) {
      Thread.sleep(Duration.ofSeconds(1));
      count = count();
    }
    return count;
  }

  long count() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      ObjectNode scan = JSON.createObjectNode();
      scan.put("TableName", state.table()).put("Select", "COUNT").put("ConsistentRead", true);
      long count = 0;
      JsonNode page;
      do {
        page = answer(http, scan);
        count += page.required("Count").asLong();
        scan.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
      } while (page.has("LastEvaluatedKey"));
      return count;
    }
  }

  private JsonNode answer(HttpClient http, ObjectNode scan)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(state.dynamoDb())
            .header("X-Amz-Target", "DynamoDB_20120810.Scan")
            .header("Authorization", SIGNATURE)
            .header("Content-Type", "application/x-amz-json-1.0")
            .POST(BodyPublishers.ofString(scan.toString()))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }
}
