package dev.socialapi.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.socialapi.local.loopback.LoopbackEndpoint;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** The part of SQS's own HTTP interface that functions call: SendMessage, in its JSON protocol. */
public final class QueueEndpoint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEND = "AmazonSQS.SendMessage";
  private static final Set<String> KNOWN = Set.of("MessageBody", "QueueUrl");

  private final Queues queues;

  private QueueEndpoint(Queues queues) {
    this.queues = queues;
  }

  public static LoopbackEndpoint start(Queues queues) throws IOException {
    return LoopbackEndpoint.start(new QueueEndpoint(queues)::handle);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode input = JSON.readTree(exchange.getRequestBody().readAllBytes());
      String action = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (!SEND.equals(action)) {
        refuse(exchange, "InvalidAction", "not known here: " + action);
        return;
      }
      for (var member : input.properties()) {
        if (!KNOWN.contains(member.getKey())) {
          refuse(exchange, "InvalidParameterValue", "not known here: " + member.getKey());
          return;
        }
      }
      String body = input.path("MessageBody").asText();
      Optional<String> id = queues.send(input.path("QueueUrl").asText(), body);
      if (id.isEmpty()) {
        refuse(exchange, "QueueDoesNotExist", "no such queue");
        return;
      }
      ObjectNode output = JSON.createObjectNode();
      answer(exchange, 200, output.put("MessageId", id.get()).put("MD5OfMessageBody", md5(body)));
    }
  }

  private static void refuse(HttpExchange exchange, String type, String message)
      throws IOException {
    ObjectNode error = JSON.createObjectNode();
    answer(exchange, 400, error.put("__type", "com.amazonaws.sqs#" + type).put("message", message));
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Which the SDK compares with its own. */
  private static String md5(String body) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
