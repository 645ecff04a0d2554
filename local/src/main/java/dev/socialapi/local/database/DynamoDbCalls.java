package dev.socialapi.local.database;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** DynamoDB's own protocol, for JSON that is at hand already. */
final class DynamoDbCalls implements AutoCloseable {
  /** Local DynamoDB reads credentials, and believes any. */
  private static final String CREDENTIAL =
      "AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;

  DynamoDbCalls(URI endpoint) {
    this.endpoint = requireNonNull(endpoint, "endpoint");
  }

  /**
   * Calls an action and answers its output.
   *
   * @throws DynamoDbRefusal if DynamoDB refuses
   */
  JsonNode call(String action, JsonNode input) throws IOException {
    return call("DynamoDB_20120810", action, input);
  }

  /** Calls an action of the service of streams, which has the same address here. */
  JsonNode callStreams(String action, JsonNode input) throws IOException {
    return call("DynamoDBStreams_20120810", action, input);
  }

  private JsonNode call(String service, String action, JsonNode input) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("X-Amz-Target", service + "." + action)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("Authorization", CREDENTIAL)
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(input)))
            .build();
    HttpResponse<byte[]> response = send(request);
    JsonNode output = JSON.readTree(response.body());
    if (response.statusCode() != 200) {
      throw new DynamoDbRefusal(action, output);
    }
    return output;
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("DynamoDB call interrupted");
    }
  }
}
