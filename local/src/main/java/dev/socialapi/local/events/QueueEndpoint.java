package dev.socialapi.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/** The part of SQS's own HTTP interface that functions call: SendMessage, in its JSON protocol. */
public final class QueueEndpoint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEND = "AmazonSQS.SendMessage";
  private static final Set<String> KNOWN = Set.of("MessageBody", "QueueUrl");

  private final HttpServer server;
  private final Queues queues;

  private QueueEndpoint(HttpServer server, Queues queues) {
    this.server = server;
    this.queues = queues;
  }

  /** Starts listening on the loopback interface, at a free port. */
  public static QueueEndpoint start(Queues queues) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    var endpoint = new QueueEndpoint(server, queues);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", endpoint::handle);
    server.start();
    return endpoint;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
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
