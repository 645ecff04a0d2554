package dev.socialapi.local.gateway.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The models that a method's bodies must fit, by media type. */
public record BodyModels(Map<String, JsonSchema> byMediaType) {
  /** [K] What a request without a content type is taken for. */
  private static final String ABSENT_MEDIA_TYPE = "application/json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public BodyModels {
    byMediaType = Map.copyOf(byMediaType);
  }

  /**
   * What is wrong with a body, in API Gateway's words; empty if nothing is. A content type without
   * a model is not checked at all: so it is on AWS.
   */
  public Optional<String> violation(Optional<String> contentType, byte[] body) {
    JsonSchema model = byMediaType.get(mediaType(contentType));
    if (model == null) {
      return Optional.empty();
    }
    try {
      return violation(model, JSON.readTree(text(body)));
    } catch (JacksonException | CharacterCodingException _) {
      return Optional.of("[Unable to parse the body as JSON]");
    }
  }

  /** [K] JSON that is no UTF-8 is no JSON. */
  private static String text(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  /** The media type that selects a model or template: parameters and case do not matter [K]. */
  public static String mediaType(Optional<String> contentType) {
    String whole = contentType.orElse(ABSENT_MEDIA_TYPE);
    int parameters = whole.indexOf(';');
    String type = parameters < 0 ? whole : whole.substring(0, parameters);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** [K] An empty body, which Jackson reads as missing, does not fit a model. */
  private static Optional<String> violation(JsonSchema model, JsonNode body) {
    if (body.isMissingNode()) {
      return Optional.of("[The body is empty]");
    }
    List<String> messages = model.validate(body).stream().map(Object::toString).toList();
    return messages.isEmpty()
        ? Optional.empty()
        : Optional.of(messages.stream().collect(Collectors.joining(", ", "[", "]")));
  }
}
