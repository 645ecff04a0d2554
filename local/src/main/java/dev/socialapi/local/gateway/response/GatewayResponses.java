package dev.socialapi.local.gateway.response;

import dev.socialapi.local.gateway.document.GatewayResponseDefinition;
import dev.socialapi.local.gateway.document.GatewayResponseType;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.routing.ContextVariables;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Renders errors as the document says, or else as AWS does. */
public final class GatewayResponses {
  private static final String DEFAULT_CONTENT_TYPE = "application/json";
  private static final String DEFAULT_TEMPLATE = "{\"message\":$context.error.messageString}";

  private final Map<GatewayResponseType, GatewayResponseDefinition> definitions;

  public GatewayResponses(Map<GatewayResponseType, GatewayResponseDefinition> definitions) {
    this.definitions = Map.copyOf(definitions);
  }

  public Answer render(GatewayError error, ContextVariables request, Optional<String> accept) {
    ContextVariables variables = request.with(error);
    Optional<GatewayResponseDefinition> definition = definition(error.type());
    Map.Entry<String, String> template =
        definition.map(it -> template(it, accept)).orElseGet(GatewayResponses::plain);
    byte[] body = variables.substitute(template.getValue()).getBytes(StandardCharsets.UTF_8);
    int status = definition.flatMap(GatewayResponseDefinition::status).orElse(error.status());
    Answer answer = Answer.of(status, template.getKey(), body);
    if (definition.isPresent()) {
      for (var header : definition.get().headers().entrySet()) {
        answer = answer.with(header.getKey(), variables.headerValue(header.getValue()));
      }
    }
    return answer;
  }

  private Optional<GatewayResponseDefinition> definition(GatewayResponseType type) {
    return Optional.ofNullable(definitions.get(type))
        .or(() -> Optional.ofNullable(definitions.get(type.fallback())));
  }

  /** [K] The template for exactly what is accepted, or else the first. */
  private static Map.Entry<String, String> template(
      GatewayResponseDefinition definition, Optional<String> accept) {
    SequencedMap<String, String> templates = definition.templates();
    if (templates.isEmpty()) {
      return plain();
    }
    String accepted = accept.orElse("");
    return templates.containsKey(accepted)
        ? Map.entry(accepted, templates.get(accepted))
        : templates.firstEntry();
  }

  private static Map.Entry<String, String> plain() {
    return Map.entry(DEFAULT_CONTENT_TYPE, DEFAULT_TEMPLATE);
  }
}
