package dev.socialapi.local.gateway.integration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** A function's response, taken strictly. */
record ProxyResponse(int status, Headers headers, String body, boolean isBase64) {
  /** [K] Any other member makes a response malformed. */
  private static final Set<String> MEMBERS =
      Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

  private static final ObjectMapper JSON = new ObjectMapper();

  ProxyResponse {
    requireNonNull(headers, "headers is null");
    requireNonNull(body, "body is null");
  }

  static ProxyResponse read(byte[] payload) throws MalformedResponseException {
    JsonNode response = json(payload);
    for (var member : response.properties()) {
      require(MEMBERS.contains(member.getKey()), "unknown member " + member.getKey());
    }
    JsonNode body = response.path("body");
    require(body.isTextual() || isAbsent(body), "body is no text");
    JsonNode base64 = response.path("isBase64Encoded");
    require(base64.isBoolean() || isAbsent(base64), "isBase64Encoded is no boolean");
    return new ProxyResponse(
        status(response.path("statusCode")),
        ResponseHeaders.read(response.path("headers"), response.path("multiValueHeaders")),
        isAbsent(body) ? "" : body.asText(),
        base64.asBoolean());
  }

  /** [V] Base64 is decoded only for clients that accept a binary type; others get it as text. */
  Answer answer(boolean binaryAccepted) throws MalformedResponseException {
    return new Answer(
        status,
        headers,
        isBase64 && binaryAccepted ? decoded() : body.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] decoded() throws MalformedResponseException {
    try {
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException _) {
      throw new MalformedResponseException("body is no Base64");
    }
  }

  /** [V] A number, or a text that is one. [K] Of three digits. */
  private static int status(JsonNode status) throws MalformedResponseException {
    boolean number = status.isIntegralNumber() || status.isTextual();
    require(number && status.asText().matches("[1-5]\\d\\d"), "statusCode is missing or no status");
    return Integer.parseInt(status.asText());
  }

  private static JsonNode json(byte[] payload) throws MalformedResponseException {
    try {
      JsonNode response = JSON.readTree(payload);
      require(response.isObject(), "not an object");
      return response;
    } catch (IOException _) {
      throw new MalformedResponseException("not JSON");
    }
  }

  static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  static void require(boolean condition, String problem) throws MalformedResponseException {
    if (!condition) {
      throw new MalformedResponseException(problem);
    }
  }
}
