package dev.socialapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the contract may become without a new major version: everything that may grow has grown.
 * Answers have more members, enums more values, problems more codes, requests more optional members
 * and parameters; limits are wider, and there are operations more. The examples show it all. Made
 * from the contract by code, so that it never falls behind.
 */
public final class FutureContract {
  private static final String NEW_VALUE = "future_value";
  private static final String NEW_CODE = "future_problem";

  /** Longer examples would only be slow. */
  private static final int LONGEST_EXAMPLE = 1_000;

  private final Contract today;
  private final ObjectNode document;
  private final Contract future;
  private final Set<JsonNode> grown = Collections.newSetFromMap(new IdentityHashMap<>());

  private FutureContract(Contract today) {
    this.today = today;
    this.document = today.document().deepCopy();
    this.future = Contract.of(document);
  }

  /** Writes it, as JSON, to the file that is named. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, of(Contract.load()).document().toString());
  }

  static Contract of(Contract today) {
    var contract = new FutureContract(today);
    contract.grow();
    return Contract.of(contract.document);
  }

  private void grow() {
    Version version = Version.of(document.at("/info/version").textValue());
    at("/info").put("version", version.major() + "." + (version.minor() + 1) + ".0");
    at("/components/schemas").setAll(Additions.schemas());
    at("/components/parameters").setAll(Additions.parameters());
    Set<String> answers = reachable("/responses");
    Set<String> requests = reachable("/requestBody");
    answers.forEach(name -> growAnswer(at("/components/schemas/" + name)));
    requests.forEach(name -> growRequest(at("/components/schemas/" + name)));
    for (Contract.Operation operation : future.operations()) {
      for (JsonNode response : operation.node().path("responses")) {
        growExamples(future.resolved(response));
      }
      growOperation((ObjectNode) operation.node(), operation.method());
    }
    widenLimits(document.path("components"));
    at("/components/examples").setAll(Additions.examples());
    at("/components/responses").setAll(Additions.responses());
    ((ArrayNode) document.path("tags")).addAll(Additions.tags());
    at("/paths").setAll(Additions.paths());
  }

  /** The schemas of components that the answers, or the bodies, of operations are made of. */
  private Set<String> reachable(String place) {
    var names = new TreeSet<String>();
    today.operations().forEach(operation -> collect(operation.node().at(place), names));
    return names;
  }

  private void collect(JsonNode node, Set<String> names) {
    for (JsonNode reference : node.findValues("$ref")) {
      String[] parts = reference.textValue().split("/", -1);
      boolean isSchema = parts[2].equals("schemas");
      if (!isSchema || names.add(parts[3])) {
        collect(today.document().at(reference.textValue().substring(1)), names);
      }
    }
  }

  private static void growAnswer(ObjectNode schema) {
    if (schema.path("properties") instanceof ObjectNode properties) {
      properties.setAll(Additions.members());
      properties.forEach(FutureContract::growChoice);
    }
    growChoice(schema);
  }

  private static void growChoice(JsonNode schema) {
    if (schema.path("enum") instanceof ArrayNode values) {
      values.add(NEW_VALUE);
    }
  }

  private static void growRequest(ObjectNode schema) {
    if (schema.path("properties") instanceof ObjectNode properties) {
      properties.setAll(Additions.requestMembers());
    }
  }

  private static void growOperation(ObjectNode operation, String method) {
    if (method.equals("get")) {
      operation.withArray("parameters").add(reference("parameters/FutureFilter"));
    }
    operation.withObject("/responses").set("423", reference("responses/FutureLocked"));
  }

  private void growExamples(JsonNode response) {
    for (var content : response.path("content").properties()) {
      JsonNode schema = content.getValue().path("schema");
      ObjectNode examples = (ObjectNode) content.getValue().path("examples");
      for (JsonNode example : examples) {
        growValue(schema, future.resolved(example).path("value"));
      }
      if (content.getKey().equals("application/problem+json") && grown.add(examples)) {
        JsonNode like = future.resolved(examples.elements().next()).path("value");
        examples.putObject(NEW_CODE).set("value", problemLike(like));
      }
    }
  }

  private static JsonNode problemLike(JsonNode problem) {
    ObjectNode other = problem.deepCopy();
    return other
        .put("type", problem.path("type").textValue().replaceAll("[^/]+$", NEW_CODE))
        .put("code", NEW_CODE)
        .put("title", "What nobody thought of yet");
  }

  /** The members of an example that are new, or have values that are new. */
  private void growValue(JsonNode reference, JsonNode value) {
    JsonNode schema = future.resolved(reference);
    if (value instanceof ObjectNode object && schema.has("properties") && grown.add(value)) {
      for (var property : schema.path("properties").properties()) {
        if (object.has(property.getKey())) {
          growMember(object, property.getKey(), future.resolved(property.getValue()));
        }
      }
      object.setAll(Additions.values());
    } else if (value.isArray()) {
      value.forEach(item -> growValue(schema.path("items"), item));
    }
  }

  private void growMember(ObjectNode object, String name, JsonNode schema) {
    JsonNode value = object.path(name);
    if (schema.has("enum")) {
      object.put(name, NEW_VALUE);
    } else if (value instanceof ArrayNode list
        && future.resolved(schema.path("items")).has("enum")) {
      list.add(NEW_VALUE);
    } else if (value.isTextual() && mayBeLonger(schema) && !name.equals("code")) {
      int length = schema.path("maxLength").intValue() + 1;
      String text = value.textValue();
      object.put(name, text + "+".repeat(length - text.length()));
    } else {
      growValue(schema, value);
    }
  }

  private static boolean mayBeLonger(JsonNode schema) {
    return !schema.has("pattern")
        && !schema.has("format")
        && schema.path("maxLength").intValue() < LONGEST_EXAMPLE;
  }

  /** Twice as wide, but for what has one length alone. */
  private static void widenLimits(JsonNode node) {
    node.forEach(FutureContract::widenLimits);
    if (node instanceof ObjectNode schema) {
      for (String limit : List.of("maxLength", "maxItems", "maximum")) {
        boolean isFixed = schema.path("minLength").equals(schema.path(limit));
        if (schema.path(limit).isInt() && !isFixed) {
          schema.put(limit, 2 * schema.path(limit).intValue());
        }
      }
    }
  }

  private ObjectNode at(String pointer) {
    return (ObjectNode) document.requiredAt(pointer);
  }

  private static ObjectNode reference(String place) {
    return Additions.node().put("$ref", "#/components/" + place);
  }
}
