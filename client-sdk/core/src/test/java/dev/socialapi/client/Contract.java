package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** What the contract says, read here once more, by other means than the generator's. */
final class Contract {
  private static final Map<String, Object> ROOT = read();

  private Contract() {}

  /** An operation, and a way to try it. */
  record Trial(
      String id,
      String tag,
      String method,
      String path,
      int status,
      Optional<Object> request,
      Optional<Object> answer) {
    @Override
    public String toString() {
      return id;
    }
  }

  static List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    map(ROOT, "paths")
        .forEach((path, methods) ->
            object(methods)
                .forEach(
                    (method, operation) -> trials.add(trial(path, method, object(operation)))));
    return trials;
  }

  private static Trial trial(String path, String method, Map<String, Object> operation) {
    Map<String, Object> responses = map(operation, "responses");
    String status =
        responses.keySet().stream().filter(each -> each.startsWith("2")).findFirst().orElseThrow();
    return new Trial(
        (String) get(operation, "operationId"),
        (String) ((List<?>) get(operation, "tags")).getFirst(),
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        Integer.parseInt(status),
        example(operation.get("requestBody")),
        example(responses.get(status)));
  }

  /** The first example of a request or an answer. */
  private static Optional<Object> example(@org.jspecify.annotations.Nullable Object body) {
    if (body == null || !resolved(body).containsKey("content")) {
      return Optional.empty();
    }
    Map<String, Object> content = object(map(resolved(body), "content").values().iterator().next());
    Object example = map(content, "examples").values().iterator().next();
    return Optional.of(get(resolved(example), "value"));
  }

  /** The codes of the problems that are among the examples. */
  static Set<String> problemCodes() {
    Set<String> codes = new HashSet<>();
    for (Object example : map(map(ROOT, "components"), "examples").values()) {
      if (object(example).get("value") instanceof Map<?, ?> value
          && value.containsKey("status")
          && value.get("code") instanceof String code) {
        codes.add(code);
      }
    }
    return codes;
  }

  /** An example of a path parameter, by its name. */
  static String parameter(String name) {
    return map(map(ROOT, "components"), "parameters").values().stream()
        .map(Contract::object)
        .filter(each -> name.equals(each.get("name")))
        .map(each -> (String) get(each, "example"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> resolved(Object node) {
    Map<String, Object> object = object(node);
    if (!(object.get("$ref") instanceof String reference)) {
      return object;
    }
    Map<String, Object> target = ROOT;
    for (String step : reference.substring(2).split("/", -1)) {
      target = map(target, step);
    }
    return target;
  }

  private static Map<String, Object> map(Map<String, Object> object, String name) {
    return object(get(object, name));
  }

  private static Object get(Map<String, Object> object, String name) {
    return requireNonNull(object.get(name), name);
  }

  @SuppressWarnings("unchecked") // what YAML reads as objects
  private static Map<String, Object> object(Object node) {
    return (Map<String, Object>) node;
  }

  private static Map<String, Object> read() {
    try (Reader file = Files.newBufferedReader(Path.of("../../spec/openapi.yaml"))) {
      return object(new Yaml().load(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
