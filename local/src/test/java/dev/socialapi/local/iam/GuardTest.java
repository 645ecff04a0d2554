package dev.socialapi.local.iam;

import static dev.socialapi.local.iam.ToyRole.AWS;
import static dev.socialapi.local.iam.ToyRole.allow;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.socialapi.local.loopback.LoopbackEndpoint;
import dev.socialapi.local.template.TableResource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before a service that answers {@code {"done": "é"}} to everything. */
class GuardTest {
  private static final String INPUT =
      "{\"TableName\": \"Things\", \"Key\": {\"PK\": {\"S\": \"é#%s\"}}}";

  private static final TableResource THINGS =
      new TableResource(
          "Table",
          "Things",
          ToyRole.TABLE,
          Json.of("{'KeySchema': [{'AttributeName': 'PK', 'KeyType': 'HASH'}]}"));

  @TempDir private Path folder;

  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final HttpClient client = HttpClient.newHttpClient();
  private LoopbackEndpoint service;
  private Guard guard;

  @BeforeEach
  void start() throws IOException {
    service = LoopbackEndpoint.start(this::serve);
    Roles roles =
        Roles.of(
            List.of(ToyRole.function(allow("'dynamodb:GetItem'", "'é#1'"))),
            AWS,
            folder.resolve("access.json"));
    guard =
        Guard.start(
            roles, List.of(GuardedService.dynamoDb(service.uri(), List.of(THINGS), AWS)), log::add);
  }

  @AfterEach
  void stop() {
    guard.close();
    service.close();
    client.close();
  }

  @Test
  void handsACallOn_whenTheRoleAllowsIt() throws Exception {
    HttpResponse<String> answer = call(ToyRole.accessKey(), "dynamodb", "GetItem", "1");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"done\": \"é\"}");
    assertThat(answer.headers().firstValue("x-amz-crc32")).hasValue("7");
    assertThat(received).containsExactly("DynamoDB_20120810.GetItem " + INPUT.formatted("1"));
    assertThat(log).isEmpty();
  }

  @Test
  void answersAsDynamoDbDoes_whenTheRoleDoesNotAllowIt() throws Exception {
    HttpResponse<String> answer = call(ToyRole.accessKey(), "dynamodb", "GetItem", "2");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-amz-json-1.0");
    assertThat(answer.body())
        .contains("\"__type\":\"com.amazon.coral.service#AccessDeniedException\"")
        .contains("\"Message\":\"User: " + ToyRole.SESSION + " is not authorized to perform");
    assertThat(received).isEmpty();
    assertThat(log).singleElement().asString().startsWith("iam: User: " + ToyRole.SESSION);
  }

  @Test
  void refusesWhoeverIsNoFunction() throws Exception {
    assertThat(call("local", "dynamodb", "GetItem", "1").body())
        .contains("UnrecognizedClientException");
    assertThat(received).isEmpty();
  }

  @Test
  void refusesWhatIsNotKnownHere() throws Exception {
    assertThat(call(ToyRole.accessKey(), "s3", "GetItem", "1").body()).contains("the service s3");
    assertThat(call(ToyRole.accessKey(), "dynamodb", "DropAll", "1").body()).contains("DropAll");
    assertThat(received).isEmpty();
  }

  @Test
  void refusesWhatIsNotSigned() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(guard.uri()).POST(HttpRequest.BodyPublishers.noBody()).build();

    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
        .contains("MissingAuthenticationTokenException");
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      received.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + body);
      byte[] answer = "{\"done\": \"é\"}".getBytes(UTF_8);
      exchange.getResponseHeaders().set("x-amz-crc32", "7");
      exchange.sendResponseHeaders(201, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private HttpResponse<String> call(String accessKey, String service, String action, String key)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(guard.uri())
            .header("X-Amz-Target", "DynamoDB_20120810." + action)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/20260101/eu-central-1/%s/aws4_request,"
                        .formatted(accessKey, service)
                    + " SignedHeaders=host, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString(INPUT.formatted(key), UTF_8))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
