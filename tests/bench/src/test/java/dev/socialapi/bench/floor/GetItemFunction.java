package dev.socialapi.bench.floor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of the table by the SDK over its CRT client, and nothing else: no event, no JSON. */
public final class GetItemFunction implements RequestStreamHandler {
  private final DynamoDbClient client;
  private final String table;
  private final Map<String, AttributeValue> key;

  /** What Lambda calls. */
  public GetItemFunction() {
    this.client =
        DynamoDbClient.builder()
            .region(Region.of(variable("AWS_REGION")))
            .endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_DYNAMODB")))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsSessionCredentials.create(
                        variable("AWS_ACCESS_KEY_ID"),
                        variable("AWS_SECRET_ACCESS_KEY"),
                        variable("AWS_SESSION_TOKEN"))))
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .build();
    this.table = variable("TABLE_NAME");
    this.key =
        Map.of(
            "PK", AttributeValue.fromS(variable("PK")), "SK", AttributeValue.fromS(variable("SK")));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.readAllBytes();
    var found = client.getItem(it -> it.tableName(table).key(key).consistentRead(true));
    int status = found.hasItem() ? 200 : 404;
    answer.write(("{\"statusCode\":" + status + "}").getBytes(UTF_8));
  }

  private static String variable(String name) {
    return requireNonNull(System.getenv(name), name);
  }
}
