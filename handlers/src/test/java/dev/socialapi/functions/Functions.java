package dev.socialapi.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.ApiFunction;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.NoContext;
import dev.socialapi.store.LocalTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The functions of a deployment, each made when it is first called. */
public final class Functions {
  /** What their cursors are sealed with. */
  public static final String CURSOR_SECRET = "a secret for tests only";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Operation, ApiFunction> functions = new EnumMap<>(Operation.class);
  private final LocalTable local;
  private final Map<String, String> settings;

  public Functions(LocalTable local) {
    this(local, Map.of());
  }

  /**
   * @param settings what is to be otherwise in their environment
   */
  public Functions(LocalTable local, Map<String, String> settings) {
    this.local = local;
    this.settings = settings;
  }

  /** Makes the function of an operation, so that a call is nothing but a call. */
  public ApiFunction of(Operation operation) {
    return functions.computeIfAbsent(
        operation,
        o -> {
          Map<String, String> environment = environment(local, o);
          environment.putAll(settings);
          return new ApiFunction(environment);
        });
  }

  public Answer call(Operation operation, Event event) {
    return call(operation, event.bytes());
  }

  public Answer call(Operation operation, byte[] event) {
    var answer = new ByteArrayOutputStream();
    var context = new NoContext();
    try {
      of(operation).handleRequest(new ByteArrayInputStream(event), answer, context);
      JsonNode line = JSON.readTree(context.lines().getFirst());
      return new Answer(JSON.readTree(answer.toByteArray()), answer.size(), line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the function of an operation finds in its environment. */
  static Map<String, String> environment(LocalTable local, Operation operation) {
    Map<String, String> environment = new HashMap<>(local.environment());
    environment.put(Config.OPERATION, operation.id());
    environment.put(Config.CURSOR_SECRET, CURSOR_SECRET);
    environment.put(Config.USER_POOL_CLIENT_ID, Event.CLIENT_ID);
    return environment;
  }

  /**
   * What a function hands to the gateway.
   *
   * @param bytes how large it is, all in all
   * @param line what the log says of it
   */
  public record Answer(JsonNode node, int bytes, JsonNode line) {
    public int status() {
      return node.path("statusCode").asInt();
    }

    /** What the function itself says that it has asked of the table. */
    public Cost cost() {
      return new Cost(
          line.path("table_requests").asInt(),
          line.path("read_units").asDouble(),
          line.path("write_units").asDouble());
    }

    public JsonNode body() {
      try {
        return JSON.readTree(node.path("body").asText());
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
