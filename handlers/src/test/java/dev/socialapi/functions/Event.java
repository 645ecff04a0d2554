package dev.socialapi.functions;

import static dev.socialapi.People.ALICE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.api.SecurityScheme;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** A request of Alice's, as API Gateway hands it to a function. */
public final class Event {
  static final String CLIENT_ID = "client-1";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode event = JSON.createObjectNode();

  public Event(Operation operation) {
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    ObjectNode authorizer = context.putObject("authorizer");
    if (operation.securityScheme().filter(SecurityScheme.SESSION::equals).isPresent()) {
      authorizer
          .putObject("claims")
          .put("sub", ALICE.value())
          .put("client_id", CLIENT_ID)
          .put("token_use", "access");
    } else {
      authorizer.put("user_id", ALICE.value()).put("scopes", allScopes());
    }
  }

  public Event path(String name, Object value) {
    parameters().put(name, value.toString());
    return this;
  }

  public Event query(String name, String value) {
    event.withObjectProperty("queryStringParameters").put(name, value);
    return this;
  }

  public Event header(String name, String value) {
    event.withObjectProperty("headers").put(name, value);
    return this;
  }

  public Event body(String json) {
    event.put("body", json);
    return this;
  }

  /** The same path, asked of another operation. */
  Event instead(Operation operation) {
    var other = new Event(operation);
    other.parameters().setAll(parameters());
    return other;
  }

  /** What the path names so. */
  String path(String name) {
    return parameters().path(name).asText();
  }

  /** What it carries. */
  JsonNode body() {
    try {
      return JSON.readTree(event.path("body").asText());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode parameters() {
    return event.withObjectProperty("pathParameters");
  }

  public byte[] bytes() {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String allScopes() {
    return Arrays.stream(Scope.values()).map(Scope::wire).collect(Collectors.joining(" "));
  }
}
