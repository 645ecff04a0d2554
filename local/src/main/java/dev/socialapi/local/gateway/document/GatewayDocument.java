package dev.socialapi.local.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** An API as imported: everything that the gateway needs to serve it. */
public record GatewayDocument(
    List<ApiMethod> methods,
    Map<String, AuthorizerDefinition> authorizers,
    Map<GatewayResponseType, GatewayResponseDefinition> gatewayResponses,
    List<String> binaryMediaTypes) {
  public GatewayDocument {
    methods = List.copyOf(methods);
    authorizers = Map.copyOf(authorizers);
    gatewayResponses = Map.copyOf(gatewayResponses);
    binaryMediaTypes = List.copyOf(binaryMediaTypes);
  }

  /** Reads and checks a document; throws {@link DocumentException} at the first problem. */
  public static GatewayDocument read(JsonNode document) {
    return new DocumentReader(DocumentNode.root(document)).read();
  }
}
