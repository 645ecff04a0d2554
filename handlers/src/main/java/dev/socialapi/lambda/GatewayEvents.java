package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.socialapi.api.Json;
import dev.socialapi.http.Request;
import dev.socialapi.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * API Gateway's proxy events (REST, payload format 1.0) as requests, and answers as what it expects
 * back.
 *
 * <p>Streams past everything that no operation needs: binding the whole event to objects costs a
 * cold function more than all the rest of its work.
 */
final class GatewayEvents {
  private GatewayEvents() {}

  static Request read(InputStream event, CallerSource callers) throws IOException {
    var fields = new Fields();
    try (JsonParser parser = EventParser.open(event)) {
      EventParser.eachMember(parser, fields::read);
    }
    return fields.toRequest(callers);
  }

  static void write(Response response, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (var header : response.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeBooleanField("isBase64Encoded", false);
      Optional<String> body = response.text();
      if (body.isPresent()) {
        json.writeStringField("body", body.get());
      }
      json.writeEndObject();
    }
  }

  /** The members of an event that matter. Maps without entries arrive as null. */
  private static final class Fields {
    private Map<String, String> pathParameters = Map.of();
    private Map<String, String> queryParameters = Map.of();
    private Map<String, String> headers = Map.of();
    private Map<String, String> repeatedHeaders = Map.of();
    private AuthorizerContext authorizer = AuthorizerContext.NONE;
    private Optional<String> requestId = Optional.empty();
    private Optional<String> body = Optional.empty();
    private boolean base64;

    void read(String name, JsonParser value) throws IOException {
      switch (name) {
        case "pathParameters" -> pathParameters = EventParser.texts(value);
        case "queryStringParameters" -> queryParameters = EventParser.texts(value);
        case "headers" -> headers = EventParser.texts(value);
        case "multiValueHeaders" -> repeatedHeaders = EventParser.joinedTexts(value);
        case "requestContext" -> EventParser.eachMember(value, this::readContext);
        case "body" -> body = EventParser.text(value);
        case "isBase64Encoded" -> base64 = EventParser.isTrue(value);
        default -> value.skipChildren();
      }
    }

    private void readContext(String name, JsonParser value) throws IOException {
      switch (name) {
        case "requestId" -> requestId = EventParser.text(value);
        case "authorizer" -> authorizer = AuthorizerContext.read(value);
        default -> value.skipChildren();
      }
    }

    Request toRequest(CallerSource callers) {
      return new Request(
          requestId.orElseThrow(() -> new IllegalStateException("an event without a request id")),
          callers.caller(authorizer),
          pathParameters,
          queryParameters,
          allHeaders(),
          payload());
    }

    /**
     * A repeated header is one list (RFC 9110, section 5.3); the single-value map has its end only.
     */
    private Map<String, String> allHeaders() {
      Map<String, String> all = new HashMap<>(headers);
      all.putAll(repeatedHeaders);
      return all;
    }

    private byte[] payload() {
      String text = body.orElse("");
      return base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
