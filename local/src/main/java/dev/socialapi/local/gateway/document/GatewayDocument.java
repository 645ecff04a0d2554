package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An API as imported: everything that the gateway needs to serve it.
 *
 * @param smallestToCompress in bytes; empty if nothing is compressed
 */
public record GatewayDocument(
    List<ApiMethod> methods,
    Map<String, AuthorizerDefinition> authorizers,
    Map<GatewayResponseType, GatewayResponseDefinition> gatewayResponses,
    List<String> binaryMediaTypes,
    OptionalInt smallestToCompress) {
  public GatewayDocument {
    methods = List.copyOf(methods);
    authorizers = Map.copyOf(authorizers);
    gatewayResponses = Map.copyOf(gatewayResponses);
    binaryMediaTypes = List.copyOf(binaryMediaTypes);
    requireNonNull(smallestToCompress, "smallestToCompress is null");
  }

  /** Reads and checks a document; throws {@link DocumentException} at the first problem. */
  public static GatewayDocument read(JsonNode document) {
    return new DocumentReader(DocumentNode.root(document)).read();
  }
}
