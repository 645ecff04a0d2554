package dev.socialapi.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between functions and DynamoDB Local, and lets a share of all calls fail as DynamoDB and
 * networks do. Counts what arrives: calls, how often the SDK has tried each, and how often an
 * invocation has asked for the same, be it by the SDK or by ourselves.
 */
final class TroubledTable implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than an attempt may take. */
  private static final Duration STALL = Duration.ofMillis(2_500);

  private static final String PREFIX = "com.amazonaws.dynamodb.v20120810#";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final URI table;
  private final Random random;

  private final Map<String, Integer> invocations = new ConcurrentHashMap<>();
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private final Map<Asked, Integer> attemptsOfAll = new ConcurrentHashMap<>();
  private final Map<Trouble, AtomicInteger> troubles = new ConcurrentHashMap<>();
  private volatile double share;
  private volatile List<Trouble> kinds = List.of();

  TroubledTable(URI table, long seed) {
    this.table = table;
    this.random = new Random(seed);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * Where functions find it.
   *
   * @param caller whose functions they are, who invokes one at a time
   */
  URI endpoint(String caller) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path(caller));
  }

  /** What this caller's functions ask from now on is asked in another invocation. */
  void invoked(String caller) {
    invocations.merge(path(caller), 1, Integer::sum);
  }

  /** From now on, lets a share of calls fail in one of these ways, and counts anew. */
  void befall(double share, Trouble... kinds) {
    this.share = share;
    this.kinds = List.of(kinds);
    attempts.clear();
    attemptsOfAll.clear();
    troubles.clear();
  }

  /** How many calls there were, however often each was tried. */
  int calls() {
    return attempts.size();
  }

  int attempts() {
    return attempts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Made by the SDK. */
  int mostAttemptsOfACall() {
    return attempts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** How often an invocation has asked for the same at most, be it by the SDK or by ourselves. */
  int mostAttemptsOfAnInvocation() {
    return attemptsOfAll.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The same, and what that was. */
  private String askedMost() {
    return attemptsOfAll.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getValue() + " of one " + most.getKey().action())
        .orElse("none");
  }

  int troubles() {
    return troubles.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  Set<Trouble> kindsSeen() {
    return Set.copyOf(troubles.keySet());
  }

  @Override
  public String toString() {
    return "%d calls, %d attempts, at most %d of a call, in an invocation %s; troubles: %d %s"
        .formatted(calls(), attempts(), mostAttemptsOfACall(), askedMost(), troubles(), troubles);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String call = exchange.getRequestHeaders().getFirst("amz-sdk-invocation-id");
      attempts.merge(call, 1, Integer::sum);
      JsonNode request = JSON.readTree(body);
      attemptsOfAll.merge(asked(exchange, request), 1, Integer::sum);
      Optional<Trouble> trouble = next(action(exchange), request);
      if (trouble.isEmpty()) {
        answer(exchange, forward(exchange, body));
      } else {
        troubles.computeIfAbsent(trouble.get(), _ -> new AtomicInteger()).incrementAndGet();
        strike(trouble.get(), exchange, body);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<Trouble> next(String action, JsonNode request) {
    if (random.nextDouble() >= share) {
      return Optional.empty();
    }
    List<Trouble> possible = kinds.stream().filter(kind -> kind.befalls(action, request)).toList();
    return possible.isEmpty()
        ? Optional.empty()
        : Optional.of(possible.get(random.nextInt(possible.size())));
  }

  private void strike(Trouble trouble, HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    switch (trouble) {
      case THROTTLING -> refuse(exchange, 400, "ProvisionedThroughputExceededException");
      case FAILURE -> refuse(exchange, 500, "InternalServerError");
      case OUTAGE -> refuse(exchange, 503, "ServiceUnavailable");
      case RESET -> {} // closed without an answer
      case STALL -> Thread.sleep(STALL);
      case LOST_ANSWER -> {
        forward(exchange, body);
        refuse(exchange, 500, "InternalServerError");
      }
      case CONFLICT -> refuseForConflict(exchange, JSON.readTree(body));
      case PARTIAL_BATCH ->
          answer(
              exchange,
              200,
              halved(JSON.readTree(body), JSON.readTree(forward(exchange, body).body())));
    }
  }

  private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
    answer(exchange, status, JSON.createObjectNode().put("__type", PREFIX + error));
  }

  private static void refuseForConflict(HttpExchange exchange, JsonNode request)
      throws IOException {
    JsonNode writes = request.path("TransactItems");
    if (writes.isMissingNode()) {
      refuse(exchange, 400, "TransactionConflictException");
      return;
    }
    ObjectNode error =
        JSON.createObjectNode().put("__type", PREFIX + "TransactionCanceledException");
    ArrayNode reasons = error.putArray("CancellationReasons");
    writes.forEach(_ -> reasons.addObject().put("Code", "None"));
    ((ObjectNode) reasons.get(0)).put("Code", "TransactionConflict");
    answer(exchange, 400, error);
  }

  /** The answer to a BatchGetItem as if the second half of the keys had not been looked at. */
  private static JsonNode halved(JsonNode request, JsonNode answer) {
    String name = request.path("RequestItems").fieldNames().next();
    JsonNode keys = Trouble.keys(request);
    Set<JsonNode> done = new HashSet<>();
    ObjectNode unprocessed = request.deepCopy();
    ArrayNode left = ((ObjectNode) unprocessed.path("RequestItems").path(name)).putArray("Keys");
    for (int i = 0; i < keys.size(); i++) {
      if (i < keys.size() / 2) {
        done.add(keys.get(i));
      } else {
        left.add(keys.get(i));
      }
    }
    ObjectNode half = answer.deepCopy();
    ArrayNode items = half.putObject("Responses").putArray(name);
    for (JsonNode item : answer.path("Responses").path(name)) {
      ObjectNode key = JSON.createObjectNode();
      key.set("PK", item.path("PK"));
      key.set("SK", item.path("SK"));
      if (done.contains(key)) {
        items.add(item);
      }
    }
    half.set("UnprocessedKeys", unprocessed.path("RequestItems"));
    return half;
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(table).POST(BodyPublishers.ofByteArray(body));
    for (String name : List.of("X-Amz-Target", "Authorization", "X-Amz-Date", "Content-Type")) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    write(exchange, response.statusCode(), response.body());
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    write(exchange, status, body.toString().getBytes(UTF_8));
  }

  private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  /** What is left of a batch ends as the batch did. */
  private Asked asked(HttpExchange exchange, JsonNode request) {
    String path = exchange.getRequestURI().getPath();
    JsonNode keys = Trouble.keys(request);
    return new Asked(
        path,
        invocations.getOrDefault(path, 0),
        action(exchange),
        keys.isEmpty() ? request : keys.get(keys.size() - 1));
  }

  private static String path(String caller) {
    return "/" + caller + "/";
  }

  /** Such as {@code GetItem}. */
  private static String action(HttpExchange exchange) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return Arrays.asList(target.split("\\.", -1)).getLast();
  }

  /** What an invocation wants of the table, however often it asks. */
  private record Asked(String path, int invocation, String action, JsonNode what) {}
}
