package dev.socialapi.local.gateway.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.gateway.document.BodyModels;
import dev.socialapi.local.gateway.document.Integration.Mock;
import dev.socialapi.local.gateway.document.Integration.MockResponse;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.ContextVariables;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers without any back end: the request template names a status, its response is sent. */
final class MockIntegration {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEFAULT_CONTENT_TYPE = "application/json";

  private MockIntegration() {}

  static Answer answer(Call call, Mock mock) {
    String status = Integer.toString(status(input(call, mock)));
    MockResponse response =
        mock.responses().stream()
            .filter(it -> !it.isDefault() && it.selection().matcher(status).matches())
            .findFirst()
            .or(() -> mock.responses().stream().filter(MockResponse::isDefault).findFirst())
            .orElseThrow(GatewayError::configuration);
    return render(response, call);
  }

  /** The request template of the content type, or what is passed through instead of it. */
  private static byte[] input(Call call, Mock mock) {
    String mediaType = BodyModels.mediaType(call.headers().last("Content-Type"));
    String template = mock.requestTemplates().get(mediaType);
    if (template != null) {
      return template.getBytes(StandardCharsets.UTF_8);
    }
    return switch (mock.passthrough()) {
      case WHEN_NO_MATCH -> call.arrival().request().body();
      case WHEN_NO_TEMPLATES -> {
        if (mock.requestTemplates().isEmpty()) {
          yield call.arrival().request().body();
        }
        throw GatewayError.unsupportedMediaType();
      }
      case NEVER -> throw GatewayError.unsupportedMediaType();
    };
  }

  /**
   * [K] An input without a status code is a mistake of the configuration, even a passed-through
   * one.
   */
  private static int status(byte[] input) {
    try {
      JsonNode status = JSON.readTree(input).path("statusCode");
      if (status.canConvertToInt()) {
        return status.asInt();
      }
    } catch (IOException _) {
      // answered below
    }
    throw GatewayError.configuration();
  }

  /** [K] The first template is used, whatever is accepted. */
  private static Answer render(MockResponse response, Call call) {
    ContextVariables variables = ContextVariables.of(call.arrival(), call.method().resourcePath());
    Map.Entry<String, String> template =
        response.templates().isEmpty()
            ? Map.entry(DEFAULT_CONTENT_TYPE, "")
            : response.templates().firstEntry();
    Headers headers = Headers.NONE.plus("Content-Type", template.getKey());
    for (var header : response.headers().entrySet()) {
      headers = headers.with(header.getKey(), variables.headerValue(header.getValue()));
    }
    String body = variables.substitute(template.getValue());
    return new Answer(response.status(), headers, body.getBytes(StandardCharsets.UTF_8));
  }
}
