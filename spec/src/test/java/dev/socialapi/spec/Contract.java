package dev.socialapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code spec/openapi.yaml} as a tree of JSON nodes, references not yet followed. */
public final class Contract {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode document;
  private final List<Operation> operations;

  private Contract(JsonNode document) {
    this.document = document;
    this.operations = operations(document);
  }

  /** Reads the contract; a key that stands twice is an error. */
  public static Contract load() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(10_000_000);
    try (InputStream yaml = Contract.class.getResourceAsStream("/openapi.yaml")) {
      Object tree = new Yaml(new SafeConstructor(options)).load(Objects.requireNonNull(yaml));
      return new Contract(new ObjectMapper().valueToTree(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another contract than the one that is in force. */
  public static Contract of(JsonNode document) {
    return new Contract(document);
  }

  public JsonNode document() {
    return document;
  }

  /** All operations, in the order of the document. */
  public List<Operation> operations() {
    return operations;
  }

  public Operation operation(String id) {
    return operations.stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no operation " + id));
  }

  /** The node itself, or what it refers to. */
  public JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    if (reference.isMissingNode()) {
      return node;
    }
    JsonNode target = document.at(reference.textValue().substring(1));
    if (target.isMissingNode()) {
      throw new NoSuchElementException("nothing at " + reference.textValue());
    }
    return resolved(target);
  }

  public JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  private static List<Operation> operations(JsonNode document) {
    List<Operation> operations = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(
                  method.getValue().path("operationId").asText(),
                  method.getKey(),
                  path.getKey(),
                  method.getValue()));
        }
      }
    }
    return List.copyOf(operations);
  }

  /** One operation: its id, its method in lower case, its path and its node. */
  public record Operation(String id, String method, String path, JsonNode node) {
    /** Whether a request needs a credential. */
    public boolean isSecured() {
      JsonNode security = node.path("security");
      return !(security.isArray() && security.isEmpty());
    }

    /** Whether a credential of this kind is taken. */
    public boolean accepts(String scheme) {
      for (JsonNode requirement : node.path("security")) {
        if (requirement.has(scheme)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public String toString() {
      return id;
    }
  }
}
