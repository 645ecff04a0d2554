package dev.socialapi.local.gateway.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the document's root. */
final class DocumentReader {
  private static final String COMPRESSION = "x-amazon-apigateway-minimum-compression-size";
  private static final int MAX_COMPRESSION = 10_485_760;
  private static final Set<String> MEMBERS =
      Set.of(
          "openapi",
          "info",
          "servers",
          "tags",
          "externalDocs",
          "paths",
          "components",
          "x-amazon-apigateway-binary-media-types",
          "x-amazon-apigateway-endpoint-access-mode",
          "x-amazon-apigateway-gateway-responses",
          COMPRESSION,
          "x-amazon-apigateway-request-validator",
          "x-amazon-apigateway-request-validators",
          "x-amazon-apigateway-security-policy");
  private static final Set<String> COMPONENTS = Set.of("schemas", "securitySchemes");
  private static final Pattern VERSION = Pattern.compile("3\\.0\\.\\d+");

  private final DocumentNode root;

  DocumentReader(DocumentNode root) {
    this.root = root;
  }

  GatewayDocument read() {
    root.allowOnly(MEMBERS);
    root.at("components").allowOnly(COMPONENTS);
    if (!VERSION.matcher(root.at("openapi").text()).matches()) {
      throw root.at("openapi").failure("must be 3.0: API Gateway imports no newer version");
    }
    SchemaRules.check(root.at("components").at("schemas"));
    Map<String, AuthorizerDefinition> authorizers = authorizers();
    return new GatewayDocument(
        methods(new MethodReader(root, authorizers.keySet())),
        authorizers,
        gatewayResponses(),
        root.at("x-amazon-apigateway-binary-media-types").texts(),
        smallestToCompress());
  }

  private OptionalInt smallestToCompress() {
    if (!root.has(COMPRESSION)) {
      return OptionalInt.empty();
    }
    int size = root.number(COMPRESSION, 0);
    if (size < 0 || size > MAX_COMPRESSION) {
      throw root.at(COMPRESSION).failure("must be 0 to 10485760");
    }
    return OptionalInt.of(size);
  }

  private Map<String, AuthorizerDefinition> authorizers() {
    Map<String, AuthorizerDefinition> authorizers = new LinkedHashMap<>();
    root.at("components")
        .at("securitySchemes")
        .members()
        .forEach((name, scheme) -> authorizers.put(name, AuthorizerReader.read(name, scheme)));
    return authorizers;
  }

  private List<ApiMethod> methods(MethodReader reader) {
    List<ApiMethod> methods = new ArrayList<>();
    PathRules.check(root.at("paths"));
    root.at("paths")
        .members()
        .forEach((path, item) ->
            item.members()
                .forEach((method, operation) -> methods.add(reader.read(path, method, operation))));
    return methods;
  }

  private Map<GatewayResponseType, GatewayResponseDefinition> gatewayResponses() {
    Map<GatewayResponseType, GatewayResponseDefinition> responses =
        new EnumMap<>(GatewayResponseType.class);
    root.at("x-amazon-apigateway-gateway-responses")
        .members()
        .values()
        .forEach(node -> {
          GatewayResponseDefinition response = GatewayResponseReader.read(node);
          responses.put(response.type(), response);
        });
    return responses;
  }
}
