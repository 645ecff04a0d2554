package dev.socialapi.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DynamoDbLocalTest {
  private static final String CREATE_TABLE =
      """
      {"TableName": "notes", "BillingMode": "PAY_PER_REQUEST",
       "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}],
       "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}]}
      """;
  private static final String KEY = "{\"TableName\": \"notes\", \"Key\": {\"id\": {\"S\": \"1\"}}}";
  private static final String ITEM =
      "{\"TableName\": \"notes\", \"Item\": {\"id\": {\"S\": \"1\"}, \"text\": {\"S\": \"kept\"}}}";

  @TempDir private Path folder;

  @Test
  void keepsItems_whenStartedAgainAtTheSameFolder() throws Exception {
    Path data = folder.resolve("data");
    try (var database = DynamoDbLocal.at(data, folder)) {
      call(database.endpoint(), "CreateTable", CREATE_TABLE);
      call(database.endpoint(), "PutItem", ITEM);
    }

    try (var database = DynamoDbLocal.at(data, folder)) {
      assertThat(call(database.endpoint(), "GetItem", KEY)).contains("kept");
    }
  }

  @Test
  void servesEachWithItsOwnTables_whenSeveralRunInMemory() throws Exception {
    try (var first = DynamoDbLocal.inMemory(folder.resolve("first"));
        var second = DynamoDbLocal.inMemory(folder.resolve("second"))) {
      call(first.endpoint(), "CreateTable", CREATE_TABLE);

      assertThat(call(first.endpoint(), "ListTables", "{}")).contains("notes");
      assertThat(call(second.endpoint(), "ListTables", "{}")).doesNotContain("notes");
    }
  }

  @Test
  void isOutOfReach_fromOtherMachines() throws Exception {
    try (var database = DynamoDbLocal.inMemory(folder)) {
      int port = database.endpoint().getPort();
      var outward =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
              .toList();

      assertThat(outward)
          .allSatisfy(address ->
              assertThat(reach(address.getHostAddress(), port))
                  .isInstanceOf(ConnectException.class));
    }
  }

  private static IOException reach(String host, int port) {
    try (var _ = new Socket(host, port)) {
      return new IOException("reached " + host + ":" + port);
    } catch (IOException e) {
      return e;
    }
  }

  private static String call(URI endpoint, String action, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("X-Amz-Target", "DynamoDB_20120810." + action)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
