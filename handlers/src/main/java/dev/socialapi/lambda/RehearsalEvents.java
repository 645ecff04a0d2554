package dev.socialapi.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.socialapi.api.Json;
import dev.socialapi.api.Operation;
import dev.socialapi.api.Scope;
import dev.socialapi.api.SecurityScheme;
import dev.socialapi.store.Specimens;
import dev.socialapi.store.StreamRecord;
import dev.socialapi.store.TableAttributes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The events of rehearsals, as far as a function reads them. */
final class RehearsalEvents {
  private static final Pattern PARAMETER = Pattern.compile("[{](\\w+)[}]");

  private RehearsalEvents() {}

  /** A request that the specimens answer with success, made of the contract. */
  static String request(Operation operation, Config config) {
    return write(json -> {
      json.writeStartObject();
      json.writeObjectFieldStart("pathParameters");
      writePathParameters(operation, json);
      json.writeEndObject();
      json.writeObjectFieldStart("queryStringParameters");
      json.writeStringField("limit", "1"); // so that there is a next page
      json.writeEndObject();
      json.writeObjectFieldStart("headers");
      json.writeStringField("Content-Type", "application/json");
      json.writeEndObject();
      json.writeObjectFieldStart("multiValueHeaders");
      json.writeArrayFieldStart("Content-Type");
      json.writeString("application/json");
      json.writeEndArray();
      json.writeEndObject();
      json.writeObjectFieldStart("requestContext");
      json.writeStringField("requestId", Specimens.NIL);
      json.writeObjectFieldStart("authorizer");
      writeCaller(operation, config, json);
      json.writeEndObject();
      json.writeEndObject();
      if (operation.bodyExample().isPresent()) {
        json.writeStringField("body", operation.bodyExample().get());
      }
      json.writeEndObject();
    });
  }

  /**
   * What the caller has himself; but other users are looked at, and what a PUT adds is not there
   * yet.
   */
  private static void writePathParameters(Operation operation, JsonGenerator json)
      throws IOException {
    Matcher parameters = PARAMETER.matcher(operation.path());
    while (parameters.find()) {
      String name = parameters.group(1);
      boolean last = parameters.end() == operation.path().length();
      boolean other =
          switch (operation.method()) {
            case "PUT" -> last;
            case "GET" -> name.equals("userId");
            default -> false;
          };
      json.writeStringField(name, other ? Specimens.MAX : Specimens.NIL);
    }
  }

  /** In the words of the authorizer that the operation listens to. */
  private static void writeCaller(Operation operation, Config config, JsonGenerator json)
      throws IOException {
    if (operation.securityScheme().filter(SecurityScheme.SESSION::equals).isPresent()) {
      json.writeObjectFieldStart("claims");
      json.writeStringField("sub", Specimens.NIL);
      json.writeStringField("client_id", config.clientId());
      json.writeStringField("token_use", "access");
      json.writeEndObject();
    } else {
      json.writeStringField(AuthorizerContext.USER_ID, Specimens.NIL);
      json.writeStringField(
          AuthorizerContext.SCOPES,
          operation.scopes().stream().map(Scope::wire).collect(Collectors.joining(" ")));
    }
  }

  /** What the gateway asks the authorizer. */
  static String authorization(String token) {
    return """
    {"authorizationToken": "Bearer %s",
     "methodArn": "arn:aws:execute-api:region:account:api/v1/GET/me"}
    """
        .formatted(token);
  }

  /** What the user pool tells of somebody who has signed up. */
  static String confirmation() {
    return """
    {"triggerSource": "PostConfirmation_ConfirmSignUp",
     "request": {"userAttributes": {"sub": "%s", "email": "nobody@example.com"}}}
    """
        .formatted(Specimens.NIL);
  }

  /** What the table's stream tells of what was deleted. */
  static String removals() {
    return write(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("Records");
      for (StreamRecord removal : Specimens.removals()) {
        writeRecord(removal, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void writeRecord(StreamRecord record, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("eventName", record.event());
    json.writeObjectFieldStart("dynamodb");
    json.writeStringField("SequenceNumber", record.partition());
    json.writeObjectFieldStart("Keys");
    writeText(TableAttributes.PARTITION_KEY, record.partition(), json);
    writeText(TableAttributes.SORT_KEY, record.sort(), json);
    json.writeEndObject();
    json.writeObjectFieldStart("NewImage");
    for (String attribute : record.attributes()) {
      writeText(attribute, "", json);
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeText(String attribute, String text, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(attribute);
    json.writeStringField("S", text);
    json.writeEndObject();
  }

  /** A message that names a deleted account. */
  static String sweep() {
    return """
    {"Records": [{"messageId": "1", "body": "%s"}]}
    """
        .formatted(Specimens.NIL);
  }

  private static String write(Content content) {
    var out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(out)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  /** Writes an event. */
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }
}
