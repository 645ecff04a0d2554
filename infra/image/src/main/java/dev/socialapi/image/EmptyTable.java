package dev.socialapi.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Stands in for DynamoDB in a rehearsal: there is nothing in any table, and nothing gets in. */
final class EmptyTable implements HttpHandler {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    switch (target.substring(target.indexOf('.') + 1)) {
      case "BatchGetItem", "GetItem", "Query" -> answer(exchange, OK, "{}");
      case "BatchWriteItem" -> refuse(exchange, "com.amazon.coral.validate#ValidationException");
      case "DeleteItem", "PutItem", "UpdateItem" ->
          refuse(exchange, "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException");
      case "TransactWriteItems" ->
          refuse(exchange, "com.amazonaws.dynamodb.v20120810#TransactionCanceledException");
      default -> throw new IllegalStateException("no rehearsal asks for " + target);
    }
  }

  private static void refuse(HttpExchange exchange, String type) throws IOException {
    answer(
        exchange,
        BAD_REQUEST,
        """
        {"__type": "%s", "CancellationReasons": [{"Code": "ConditionalCheckFailed"}]}
        """
            .formatted(type));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
