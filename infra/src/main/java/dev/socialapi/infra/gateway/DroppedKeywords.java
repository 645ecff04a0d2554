package dev.socialapi.infra.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules of the contract that are lost on API Gateway: of parameters it keeps whether they
 * are required, of bodies that they are JSON objects.
 */
public final class DroppedKeywords {
  private static final Set<String> RULES =
      Set.of(
          "additionalProperties",
          "enum",
          "format",
          "maxItems",
          "maxLength",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "pattern",
          "required",
          "type");

  /** Nothing can break them. */
  private static final Set<String> NO_RULES = Set.of("default", "description", "example", "title");

  private static final Set<String> CHILDREN = Set.of("items", "properties");

  private final Contract contract;
  private final List<DroppedKeyword> dropped = new ArrayList<>();

  private DroppedKeywords(Contract contract) {
    this.contract = contract;
  }

  /** In the contract's order. */
  public static List<DroppedKeyword> of(Contract contract) {
    var keywords = new DroppedKeywords(contract);
    contract.nodes().forEach(keywords::addOperation);
    return List.copyOf(keywords.dropped);
  }

  private void addOperation(String operationId, Map<String, Object> operation) {
    for (Object reference : Tree.array(operation.get("parameters"))) {
      Map<String, Object> parameter = contract.resolve(reference);
      var place =
          new Place(operationId, Tree.text(parameter, "in"), Tree.text(parameter, "name"), false);
      addSchema(place, parameter.get("schema"));
    }
    if (operation.containsKey("requestBody")) {
      Map<String, Object> content =
          Tree.object(contract.resolve(operation.get("requestBody")).get("content"));
      Map<String, Object> json = Tree.object(content.get("application/json"));
      addSchema(new Place(operationId, "body", "", true), json.get("schema"));
    }
  }

  private void addSchema(Place place, @Nullable Object reference) {
    Map<String, Object> schema = contract.resolve(reference);
    schema.forEach((keyword, value) -> {
      if (RULES.contains(keyword)) {
        if (!place.keeps(keyword, value)) {
          dropped.add(place.rule(keyword, value));
        }
      } else if (!NO_RULES.contains(keyword) && !CHILDREN.contains(keyword)) {
        throw new IllegalArgumentException("what API Gateway makes of it is not known: " + keyword);
      }
    });
    Tree.object(schema.get("properties"))
        .forEach((name, member) -> addSchema(place.below(name), member));
    if (schema.containsKey("items")) {
      addSchema(place.below("*"), schema.get("items"));
    }
  }

  private record Place(String operationId, String in, String name, boolean bodyItself) {
    Place below(String member) {
      return new Place(operationId, in, name + "/" + member, false);
    }

    /** That a body is an object. And every parameter is a text: nothing can break that. */
    boolean keeps(String keyword, Object value) {
      return keyword.equals("type")
          && (bodyItself || (!in.equals("body") && value.equals("string")));
    }

    DroppedKeyword rule(String keyword, Object value) {
      return new DroppedKeyword(operationId, in, name, keyword, value);
    }
  }
}
