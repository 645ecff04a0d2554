package dev.socialapi.client.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An OpenAPI 3.0 document, and what of it a stub has to know. */
final class Contract {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
  private static final int LONGEST = 10_000_000;

  private final JsonNode document;
  private final String basePath;
  private final List<Endpoint> endpoints;

  private Contract(JsonNode document) {
    this.document = document;
    this.basePath = basePath(document.at("/servers/0/url").asText(""));
    this.endpoints = readEndpoints();
  }

  /** The contract that this version of the kit was made from. */
  static Contract packaged() {
    return Packaged.CONTRACT;
  }

  /**
   * Any contract, in YAML or JSON.
   *
   * @throws IllegalArgumentException if it is none, or has an operation without a good answer
   */
  static Contract read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contract parse(String text) throws IOException {
    JsonNode document = text.stripLeading().startsWith("{") ? Json.parse(text) : yaml(text);
    if (!document.path("openapi").asText().startsWith("3.0.")) {
      throw new IllegalArgumentException("not an OpenAPI 3.0 document");
    }
    return new Contract(document);
  }

  private static JsonNode yaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(LONGEST);
    Object tree = new Yaml(new SafeConstructor(options)).load(text);
    return Json.tree(tree);
  }

  /** Of {@code https://host/v1/} as of {@code /v1} it is {@code /v1}. */
  private static String basePath(String server) {
    String path = requireNonNull(URI.create(server).getPath(), server);
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private List<Endpoint> readEndpoints() {
    List<Endpoint> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          String verb = method.getKey().toUpperCase(Locale.ROOT);
          found.add(new Endpoint(this, verb, basePath + path.getKey(), method.getValue()));
        }
      }
    }
    return List.copyOf(found);
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  /**
   * @throws IllegalArgumentException if there is no such operation
   */
  Endpoint endpoint(String id) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the contract has no operation " + id));
  }

  /** The operation that a request is for; of two that match, the one with fewer parameters. */
  Optional<Endpoint> find(String method, String path) {
    Endpoint best = null;
    for (Endpoint endpoint : endpoints) {
      boolean isBetter = best == null || endpoint.path().size() < best.path().size();
      if (isBetter && endpoint.method().equals(method) && endpoint.path().matches(path)) {
        best = endpoint;
      }
    }
    return Optional.ofNullable(best);
  }

  boolean requiresCredential(JsonNode operation) {
    JsonNode own = operation.path("security");
    JsonNode security = own.isMissingNode() ? document.path("security") : own;
    return !security.isEmpty();
  }

  /** The node itself, or what it refers to. */
  JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    if (reference.isMissingNode()) {
      return node;
    }
    JsonNode target = document.at(reference.textValue().substring(1));
    if (target.isMissingNode()) {
      throw new IllegalArgumentException("nothing is at " + reference.textValue());
    }
    return resolved(target);
  }

  /** Read once, when somebody needs it. */
  private static final class Packaged {
    static final Contract CONTRACT = load();

    private static Contract load() {
      try (InputStream yaml = Contract.class.getResourceAsStream("openapi.yaml")) {
        byte[] bytes = requireNonNull(yaml, "openapi.yaml").readAllBytes();
        return parse(new String(bytes, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
