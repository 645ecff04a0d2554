package dev.socialapi.generator;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An operation, as the templates for its files and for the list of all want it. */
final class OperationView {
  /** Headers that every answer has, which the pipeline adds. */
  private static final Set<String> PIPELINE_HEADERS = Set.of("X-Request-Id", "Cache-Control");

  private final Contract.Endpoint endpoint;
  private final Operation operation;
  private final boolean authenticated;
  private final List<String> requiredScopes;
  private final String cache;
  private final List<ParameterView> parameters;
  private final @Nullable String bodyType;
  private final String status;
  private final @Nullable String resultType;
  private final List<HeaderView> headers = new ArrayList<>();

  OperationView(Contract contract, Contract.Endpoint endpoint) {
    this.endpoint = endpoint;
    this.operation = endpoint.operation();
    if (operation.getOperationId() == null) {
      throw new UnsupportedContractException(endpoint.place(), "an operation needs an operationId");
    }
    this.authenticated = !contract.isOpen(operation);
    this.requiredScopes = requiredScopes(endpoint);
    this.cache = cache(endpoint);
    this.parameters = ParameterView.of(contract, endpoint);
    RequestBody body = operation.getRequestBody();
    this.bodyType = body == null ? null : bodyType(contract, contract.follow(body));
    Map.Entry<String, ApiResponse> response = success();
    this.status = response.getKey();
    ApiResponse success = contract.follow(response.getValue());
    this.resultType =
        success.getContent() == null
            ? null
            : json(contract, success.getContent(), endpoint.place() + ".responses." + status);
    if (success.getHeaders() != null) {
      success
          .getHeaders()
          .forEach((name, header) -> {
            if (!PIPELINE_HEADERS.contains(name) && !name.startsWith("Access-Control-")) {
              boolean required = Boolean.TRUE.equals(contract.follow(header).getRequired());
              headers.add(new HeaderView(name, required));
            }
          });
    }
  }

  /** A response header of an operation's own. */
  record HeaderView(String wire, boolean required) {
    String name() {
      return Names.variable(wire);
    }

    String component() {
      return (required ? "String " : "Optional<String> ") + name();
    }
  }

  String id() {
    return operation.getOperationId();
  }

  String name() {
    return Names.capitalized(id());
  }

  private String constant() {
    return Names.constant(id());
  }

  private String method() {
    return endpoint.method().name();
  }

  private String path() {
    return endpoint.path();
  }

  String status() {
    return status;
  }

  boolean authenticated() {
    return authenticated;
  }

  /** The scopes' constants. */
  private String scopes() {
    List<String> constants =
        requiredScopes.stream().map(scope -> "Scope." + Names.constant(scope)).toList();
    return "Set.of(" + String.join(", ", constants) + ")";
  }

  List<String> requiredScopes() {
    return requiredScopes;
  }

  String javadoc() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Javadoc.sentence(operation.getSummary(), id()));
    if (operation.getDescription() != null) {
      paragraphs.add(Javadoc.sentence(operation.getDescription(), ""));
    }
    return Javadoc.of("", paragraphs);
  }

  /** The operation's constant in the list of all; the template adds the comma. */
  String entry() {
    List<String> arguments =
        List.of(
            '"' + id() + '"',
            '"' + method() + '"',
            '"' + path() + '"',
            status,
            String.valueOf(authenticated),
            scopes(),
            cache);
    String entry = JavaText.list("  " + constant() + "(", arguments, "),", 6);
    return entry.substring(0, entry.length() - 1);
  }

  String constantJavadoc() {
    return Javadoc.of("  ", List.of(Javadoc.sentence(operation.getSummary(), id())));
  }

  List<ParameterView> parameters() {
    return parameters;
  }

  /** Whether anything in a request can be wrong. */
  boolean checked() {
    return bodyType != null || parameters.stream().anyMatch(parameter -> !parameter.inPath());
  }

  @Nullable String bodyType() {
    return bodyType;
  }

  boolean requestOptionals() {
    return parameters.stream().anyMatch(parameter -> parameter.type().startsWith("Optional"));
  }

  String requestHead() {
    List<String> components = new ArrayList<>();
    parameters.forEach(parameter -> components.add(parameter.type() + " " + parameter.name()));
    if (bodyType != null) {
      components.add(bodyType + " body");
    }
    return JavaText.list("public record " + name() + "Request(", components, ") {", 4);
  }

  String requestMade() {
    List<String> arguments = new ArrayList<>();
    parameters.forEach(p -> arguments.add(checked() ? p.name() : p.read()));
    if (bodyType != null) {
      arguments.add("requireNonNull(body)");
    }
    return JavaText.list("    return new " + name() + "Request(", arguments, ");", 8);
  }

  @Nullable String resultType() {
    return resultType;
  }

  List<HeaderView> headers() {
    return headers;
  }

  boolean optionalHeaders() {
    return headers.stream().anyMatch(header -> !header.required());
  }

  String headerEntries() {
    List<String> entries = headers.stream().map(h -> '"' + h.wire() + "\", " + h.name()).toList();
    return JavaText.list("    return Map.of(", entries, ");", 8);
  }

  String resultHead() {
    List<String> components = new ArrayList<>();
    if (resultType != null) {
      components.add(resultType + " body");
    }
    headers.forEach(header -> components.add(header.component()));
    return JavaText.recordHead(name() + "Result", components, "Result");
  }

  private static List<String> requiredScopes(Contract.Endpoint endpoint) {
    Object scopes = endpoint.extension("x-required-scopes");
    if (scopes == null) {
      return List.of();
    }
    if (scopes instanceof List<?> names) {
      return names.stream().map(String::valueOf).toList();
    }
    throw new UnsupportedContractException(endpoint.place(), "x-required-scopes must be a list");
  }

  /** The expression for how the answer may be cached. */
  private static String cache(Contract.Endpoint endpoint) {
    Object cache = endpoint.extension("x-cache");
    if (cache == null) {
      return "null";
    }
    if (cache instanceof Map<?, ?> members
        && members.get("ttl_seconds") instanceof Integer seconds
        && members.get("scope") instanceof String scope
        && (scope.equals("caller") || scope.equals("public"))) {
      String sharing = "Cache.Sharing." + Names.constant(scope);
      return "new Cache(Duration.ofSeconds(" + seconds + "), " + sharing + ")";
    }
    throw new UnsupportedContractException(
        endpoint.place(), "x-cache must be {ttl_seconds: a number, scope: caller or public}");
  }

  private Map.Entry<String, ApiResponse> success() {
    var successes =
        operation.getResponses().entrySet().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .toList();
    if (successes.size() != 1) {
      throw new UnsupportedContractException(
          endpoint.place() + ".responses", "exactly one 2xx response is expected");
    }
    return successes.get(0);
  }

  private String bodyType(Contract contract, RequestBody body) {
    String place = endpoint.place() + ".requestBody";
    if (!Boolean.TRUE.equals(body.getRequired())) {
      throw new UnsupportedContractException(place, "a request body must be required");
    }
    String type = json(contract, body.getContent(), place);
    if (type.equals("RawJson")) {
      throw new UnsupportedContractException(place, "a request body must have members");
    }
    return type;
  }

  private static String json(Contract contract, Content content, String place) {
    if (content.size() != 1 || !content.containsKey("application/json")) {
      throw new UnsupportedContractException(place, "application/json alone is supported");
    }
    var schema = content.get("application/json").getSchema();
    if (schema == null || Contract.nameOf(schema) == null) {
      throw new UnsupportedContractException(
          place, "a body must be a named schema: move it to components.schemas");
    }
    Value value = Value.of(contract, place, schema);
    if (!value.isNested()) {
      throw new UnsupportedContractException(place, "a body must be an object");
    }
    return value.type();
  }
}
