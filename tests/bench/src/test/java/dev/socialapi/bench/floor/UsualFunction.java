package dev.socialapi.bench.floor;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One post by its id in plain Java with the usual libraries, as AWS's samples read a product: event
 * classes, the SDK over the JDK's HTTP client, data binding. No framework, no validation.
 */
public final class UsualFunction
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DynamoDbClient client =
      DynamoDbClient.builder()
          .region(Region.of(variable("AWS_REGION")))
          .endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_DYNAMODB")))
          .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    String id = event.getPathParameters().get("postId");
    Map<String, AttributeValue> item =
        client
            .getItem(it ->
                it.tableName(variable("TABLE_NAME"))
                    .key(
                        Map.of(
                            "PK", AttributeValue.fromS("POST#" + id),
                            "SK", AttributeValue.fromS("DETAILS"))))
            .item();
    return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(write(item));
  }

  private static String write(Map<String, AttributeValue> item) {
    try {
      return JSON.writeValueAsString(new Post(text(item, "name"), text(item, "content")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Map<String, AttributeValue> item, String attribute) {
    return requireNonNull(item.get(attribute), attribute).s();
  }

  private static String variable(String name) {
    return requireNonNull(System.getenv(name), name);
  }

  /** What is answered. */
  record Post(String name, String content) {}
}
