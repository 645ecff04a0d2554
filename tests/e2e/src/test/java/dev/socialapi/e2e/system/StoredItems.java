package dev.socialapi.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Changes what is stored behind the system's back: what only time, or an accident, would do. */
public record StoredItems(SystemState state) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sets an attribute of an item, which is made if it is missing. */
  public void set(String partition, String sort, String attribute, String value) {
    ObjectNode request = JSON.createObjectNode();
    request.put("TableName", state.table());
    ObjectNode key = request.putObject("Key");
    key.putObject("PK").put("S", partition);
    key.putObject("SK").put("S", sort);
    request.put("UpdateExpression", "SET #attribute = :value");
    request.putObject("ExpressionAttributeNames").put("#attribute", attribute);
    request.putObject("ExpressionAttributeValues").putObject(":value").put("S", value);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(update(request.toString()), BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** DynamoDB Local takes every signature. */
  private HttpRequest update(String body) {
    return HttpRequest.newBuilder(state.dynamoDb())
        .header("X-Amz-Target", "DynamoDB_20120810.UpdateItem")
        .header("Content-Type", "application/x-amz-json-1.0")
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=local/20260101/eu-central-1/dynamodb/aws4_request,"
                + " SignedHeaders=host, Signature=0")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
