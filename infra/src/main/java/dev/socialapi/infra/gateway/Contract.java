package dev.socialapi.infra.gateway;

import dev.socialapi.api.Cache;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The published contract, as far as the gateway acts on it. */
public final class Contract {
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private final Map<String, Object> root;

  private Contract(Map<String, Object> root) {
    this.root = root;
  }

  /** Reads an OpenAPI 3.0 document in YAML. */
  public static Contract read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return of(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(reader));
    }
  }

  static Contract of(Object document) {
    return new Contract(Tree.object(document));
  }

  String version() {
    return Tree.text(Tree.object(root.get("info")), "version");
  }

  /** The names of the security schemes, each one a bearer token's. */
  List<String> bearerSchemes() {
    Map<String, Object> schemes =
        Tree.object(Tree.object(root.get("components")).get("securitySchemes"));
    schemes.forEach(Contract::requireBearer);
    return List.copyOf(schemes.keySet());
  }

  /** Every operation, in the contract's order. */
  public List<ContractOperation> operations() {
    List<ContractOperation> operations = new ArrayList<>();
    Tree.object(root.get("paths"))
        .forEach((path, item) -> {
          Map<String, Object> methods = Tree.object(item);
          for (String method : methods.keySet()) {
            requireMethod(path, method);
            operations.add(operation(path, method, resolve(methods.get(method))));
          }
        });
    return operations;
  }

  /** Every operation as it stands in the document, by its id. */
  Map<String, Map<String, Object>> nodes() {
    Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    for (Object item : Tree.object(root.get("paths")).values()) {
      for (Object method : Tree.object(item).values()) {
        Map<String, Object> node = resolve(method);
        nodes.put(Tree.text(node, "operationId"), node);
      }
    }
    return nodes;
  }

  private ContractOperation operation(String path, String method, Map<String, Object> node) {
    return new ContractOperation(
        path,
        method,
        Tree.text(node, "operationId"),
        security(node),
        Tree.array(node.get("parameters")).stream()
            .map(parameter -> Parameter.of(resolve(parameter)))
            .toList(),
        node.containsKey("requestBody"),
        ContractResponse.all(Tree.object(node.get("responses")), this::resolve),
        Optional.ofNullable(node.get("x-cache")).map(Tree::object).map(Contract::cache));
  }

  private static Cache cache(Map<String, Object> node) {
    return new Cache(
        Duration.ofSeconds(Tree.number(node, "ttl_seconds")),
        Cache.Sharing.valueOf(Tree.text(node, "scope").toUpperCase(Locale.ROOT)));
  }

  /** The schemes of which one is needed; none for an open operation. The root's are the default. */
  private List<String> security(Map<String, Object> operation) {
    Object requirements =
        operation.containsKey("security") ? operation.get("security") : root.get("security");
    return Tree.array(requirements).stream()
        .flatMap(requirement -> Tree.object(requirement).keySet().stream())
        .toList();
  }

  /** The object itself, or the one that it refers to. */
  Map<String, Object> resolve(@Nullable Object node) {
    Map<String, Object> object = Tree.object(node);
    if (!object.containsKey("$ref")) {
      return object;
    }
    String reference = Tree.text(object, "$ref");
    if (!reference.startsWith("#/")) {
      throw new IllegalArgumentException("refers outside the document: " + reference);
    }
    Object target = root;
    for (String segment : reference.substring(2).split("/", -1)) {
      target = Tree.object(target).get(segment);
    }
    if (target == null) {
      throw new IllegalArgumentException("refers to nothing: " + reference);
    }
    return resolve(target);
  }

  private static void requireMethod(String path, String method) {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("no method: " + method + " of " + path);
    }
  }

  private static void requireBearer(String name, Object scheme) {
    Map<String, Object> definition = Tree.object(scheme);
    if (!"http".equals(definition.get("type")) || !"bearer".equals(definition.get("scheme"))) {
      throw new IllegalArgumentException("no bearer scheme: " + name);
    }
  }
}
