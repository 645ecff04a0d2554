package dev.socialapi.site;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract as a tree, references not followed. */
record Contract(JsonNode document) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final int CODE_POINTS = 10_000_000;

  Contract {
    requireNonNull(document, "document");
  }

  static Contract read(Path yaml) throws IOException {
    return new Contract(tree(Files.readString(yaml)));
  }

  /** A YAML document as a tree; a key that stands twice is an error. */
  static JsonNode tree(String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(CODE_POINTS);
    Object document = new Yaml(new SafeConstructor(options)).load(yaml);
    return new ObjectMapper().valueToTree(document);
  }

  String version() {
    return at("/info/version").asText();
  }

  /** What stands there; something must. */
  JsonNode at(String pointer) {
    JsonNode node = document.at(pointer);
    if (node.isMissingNode()) {
      throw new NoSuchElementException("the contract has nothing at " + pointer);
    }
    return node;
  }

  /** The node itself, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? resolved(at(node.path("$ref").asText().substring(1))) : node;
  }

  /** In the order of the document. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : at("/paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(new Operation(this, method.getValue()));
        }
      }
    }
    return operations;
  }

  Operation operation(String id) {
    return operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the contract has no operation " + id));
  }

  /** One operation. */
  record Operation(Contract contract, JsonNode node) {
    String id() {
      return node.path("operationId").asText();
    }

    String tag() {
      return node.path("tags").path(0).asText();
    }

    String summary() {
      return node.path("summary").asText();
    }

    /** Whether it has a parameter of that name. */
    boolean takes(String parameter) {
      return each(node.path("parameters"))
          .anyMatch(each -> each.path("name").asText().equals(parameter));
    }

    /** The responses by their status. */
    Stream<Response> responses() {
      return node.path("responses")
          .propertyStream()
          .map(entry ->
              new Response(Integer.parseInt(entry.getKey()), contract.resolved(entry.getValue())));
    }

    /** Whether it takes a credential of that kind. */
    boolean accepts(String scheme) {
      return each(node.path("security")).anyMatch(requirement -> requirement.has(scheme));
    }

    List<String> scopes() {
      return each(node.path("x-required-scopes")).map(JsonNode::asText).toList();
    }

    private Stream<JsonNode> each(JsonNode list) {
      return list.valueStream().map(contract::resolved);
    }
  }

  /** What an operation may answer. */
  record Response(int status, JsonNode node) {}
}
