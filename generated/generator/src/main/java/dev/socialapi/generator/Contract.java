package dev.socialapi.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The contract's document, with its references followed. */
final class Contract {
  private final OpenAPI document;

  Contract(OpenAPI document) {
    this.document = document;
  }

  /** An operation and where it stands. */
  record Endpoint(String path, HttpMethod method, Operation operation) {
    String place() {
      return "paths." + path + "." + method.name().toLowerCase(Locale.ROOT);
    }

    @Nullable Object extension(String name) {
      return operation.getExtensions() == null ? null : operation.getExtensions().get(name);
    }
  }

  List<Endpoint> endpoints() {
    List<Endpoint> endpoints = new ArrayList<>();
    document
        .getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, op) -> endpoints.add(new Endpoint(path, method, op))));
    return endpoints;
  }

  /** The contract's own version. */
  String version() {
    return document.getInfo().getVersion();
  }

  /** What the contract says of a tag, if it does. */
  @Nullable String description(String tag) {
    List<Tag> tags = document.getTags() == null ? List.of() : document.getTags();
    return tags.stream()
        .filter(each -> each.getName().equals(tag))
        .findFirst()
        .map(Tag::getDescription)
        .orElse(null);
  }

  /** The status that is answered when all is well, and what comes with it. */
  Map.Entry<String, ApiResponse> success(Endpoint endpoint) {
    var successes =
        endpoint.operation().getResponses().entrySet().stream()
            .filter(response -> response.getKey().startsWith("2"))
            .toList();
    if (successes.size() != 1) {
      throw new UnsupportedContractException(
          endpoint.place() + ".responses", "exactly one 2xx response is expected");
    }
    return Map.entry(successes.get(0).getKey(), follow(successes.get(0).getValue()));
  }

  /** What every path begins with: the one server's URL, which names the version and no host. */
  String basePath() {
    List<Server> servers = document.getServers();
    if (servers == null || servers.size() != 1 || !servers.get(0).getUrl().matches("/[a-z0-9]+")) {
      throw new UnsupportedContractException("servers", "one server is needed, such as /v1");
    }
    return servers.get(0).getUrl();
  }

  /** How many violations a problem may name: the bound of {@code Problem.errors}. */
  int maxErrors() {
    Schema<?> problem = schemas().get("Problem");
    Schema<?> errors = problem == null ? null : members(problem).get("errors");
    if (errors == null || errors.getMaxItems() == null) {
      throw new UnsupportedContractException(
          "components.schemas.Problem.properties.errors", "a list with maxItems is needed");
    }
    return errors.getMaxItems();
  }

  /** The response headers that a page of another origin may read. */
  String exposedHeaders() {
    Header header = component(document.getComponents().getHeaders(), "ExposeHeaders");
    if (header.getExample() instanceof String names) {
      return names;
    }
    throw new UnsupportedContractException(
        "components.headers.ExposeHeaders", "an example is needed: it is the value");
  }

  /** The names of the kinds of credential, in the contract's order. */
  List<String> securitySchemes() {
    var schemes = document.getComponents().getSecuritySchemes();
    if (schemes == null) {
      throw new UnsupportedContractException("components", "a security scheme is needed");
    }
    return List.copyOf(schemes.keySet());
  }

  /** The kind of credential that an operation needs; null when anybody may call it. */
  @Nullable String securityScheme(Endpoint endpoint) {
    var own = endpoint.operation().getSecurity();
    var security = own == null ? document.getSecurity() : own;
    if (security == null || security.isEmpty()) {
      return null;
    }
    if (security.size() != 1 || security.get(0).size() != 1) {
      throw new UnsupportedContractException(endpoint.place(), "one security scheme is supported");
    }
    String scheme = security.get(0).keySet().iterator().next();
    if (!securitySchemes().contains(scheme)) {
      throw new UnsupportedContractException(endpoint.place(), "no security scheme: " + scheme);
    }
    return scheme;
  }

  /** The named schemas, as they stand in the contract. */
  Map<String, Schema<?>> schemas() {
    Map<String, Schema<?>> schemas = new LinkedHashMap<>();
    document.getComponents().getSchemas().forEach((name, schema) -> schemas.put(name, schema));
    return schemas;
  }

  /** The members of an object, in order; none when it is free in form. */
  static Map<String, Schema<?>> members(Schema<?> schema) {
    Map<String, Schema<?>> members = new LinkedHashMap<>();
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, member) -> members.put(name, member));
    }
    return members;
  }

  /** The names of the schemas that requests consist of. */
  Set<String> requestSchemas() {
    Set<String> names = new LinkedHashSet<>();
    for (Endpoint endpoint : endpoints()) {
      RequestBody body = endpoint.operation().getRequestBody();
      if (body != null) {
        follow(body).getContent().values().forEach(media -> collect(media.getSchema(), names));
      }
    }
    return names;
  }

  /** The name of the schema that is referred to, if it is a reference. */
  static @Nullable String nameOf(Schema<?> schema) {
    return schema.get$ref() == null ? null : lastPart(schema.get$ref());
  }

  Schema<?> follow(Schema<?> schema) {
    String ref = schema.get$ref();
    return ref == null ? schema : follow(component(document.getComponents().getSchemas(), ref));
  }

  Parameter follow(Parameter parameter) {
    String ref = parameter.get$ref();
    return ref == null ? parameter : component(document.getComponents().getParameters(), ref);
  }

  RequestBody follow(RequestBody body) {
    String ref = body.get$ref();
    return ref == null ? body : component(document.getComponents().getRequestBodies(), ref);
  }

  ApiResponse follow(ApiResponse response) {
    String ref = response.get$ref();
    return ref == null ? response : component(document.getComponents().getResponses(), ref);
  }

  Header follow(Header header) {
    String ref = header.get$ref();
    return ref == null ? header : component(document.getComponents().getHeaders(), ref);
  }

  Example follow(Example example) {
    String ref = example.get$ref();
    return ref == null ? example : component(document.getComponents().getExamples(), ref);
  }

  /** The first example of an operation's body, as JSON; null when there is none. */
  @Nullable String bodyExample(Endpoint endpoint) {
    RequestBody body = endpoint.operation().getRequestBody();
    if (body == null) {
      return null;
    }
    for (MediaType media : follow(body).getContent().values()) {
      if (media.getExamples() != null && !media.getExamples().isEmpty()) {
        return json(follow(media.getExamples().values().iterator().next()), endpoint);
      }
    }
    return null;
  }

  /** One example of each kind of problem that the contract has examples of, by its code. */
  Map<String, JsonNode> problems() {
    Map<String, JsonNode> problems = new TreeMap<>();
    Map<String, Example> examples = document.getComponents().getExamples();
    if (examples != null) {
      for (Example example : examples.values()) {
        JsonNode value = Json.mapper().valueToTree(example.getValue());
        if (value.path("status").isInt() && value.path("code").isTextual()) {
          problems.putIfAbsent(value.path("code").textValue(), value);
        }
      }
    }
    return problems;
  }

  private static String json(Example example, Endpoint endpoint) {
    try {
      return Json.mapper().writeValueAsString(example.getValue());
    } catch (JsonProcessingException e) {
      throw new UnsupportedContractException(endpoint.place(), "an example is no JSON");
    }
  }

  private void collect(Schema<?> schema, Set<String> names) {
    String name = nameOf(schema);
    if (name != null && !names.add(name)) {
      return;
    }
    Schema<?> target = follow(schema);
    if (target.getItems() != null) {
      collect(target.getItems(), names);
    }
    members(target).values().forEach(member -> collect(member, names));
  }

  private static <T> T component(@Nullable Map<String, T> components, String reference) {
    T component = components == null ? null : components.get(lastPart(reference));
    if (component == null) {
      throw new UnsupportedContractException("$ref", "there is no " + reference);
    }
    return component;
  }

  private static String lastPart(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
