package dev.socialapi.local.gateway.integration;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.socialapi.local.gateway.routing.Arrival;
import dev.socialapi.local.gateway.routing.Call;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event of the proxy integration; what is absent is null in it, never empty. */
final class ProxyEvent {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addMixIn(APIGatewayProxyRequestEvent.class, WithoutVersion.class)
          .build();

  private ProxyEvent() {}

  /** REST APIs send no version; the event class has one for other APIs. */
  @JsonIgnoreProperties("version")
  private abstract static class WithoutVersion {}

  static byte[] write(Call call, Optional<Map<String, Object>> caller, BinaryMedia binary) {
    try {
      return JSON.writeValueAsBytes(event(call, caller, binary));
    } catch (JsonProcessingException exception) {
      throw new IllegalStateException("event cannot be written", exception);
    }
  }

  private static APIGatewayProxyRequestEvent event(
      Call call, Optional<Map<String, Object>> caller, BinaryMedia binary) {
    Arrival arrival = call.arrival();
    Map<String, List<String>> headers = EventHeaders.of(arrival.request());
    byte[] body = arrival.request().body();
    boolean base64 = binary.isBinary(call.headers().last("Content-Type"));
    return new APIGatewayProxyRequestEvent()
        .withResource(call.method().resourcePath())
        .withPath(arrival.path())
        .withHttpMethod(arrival.httpMethod())
        .withHeaders(lastValues(headers))
        .withMultiValueHeaders(nullIfEmpty(headers))
        .withQueryStringParameters(lastValues(call.query().values()))
        .withMultiValueQueryStringParameters(nullIfEmpty(call.query().values()))
        .withPathParameters(nullIfEmpty(call.pathParameters()))
        .withStageVariables(null)
        .withRequestContext(RequestContexts.of(call, caller))
        .withBody(body.length == 0 ? null : text(body, base64))
        .withIsBase64Encoded(body.length > 0 && base64);
  }

  /** [K] Text that is no UTF-8 gets replacement characters. */
  private static String text(byte[] body, boolean base64) {
    return base64
        ? Base64.getEncoder().encodeToString(body)
        : new String(body, StandardCharsets.UTF_8);
  }

  /** [K] Where there is room for one value, the last one stands. */
  private static @Nullable Map<String, String> lastValues(Map<String, List<String>> values) {
    Map<String, String> last = new LinkedHashMap<>();
    values.forEach((name, all) -> last.put(name, all.getLast()));
    return nullIfEmpty(last);
  }

  private static <V> @Nullable Map<String, V> nullIfEmpty(Map<String, V> map) {
    return map.isEmpty() ? null : map;
  }
}
