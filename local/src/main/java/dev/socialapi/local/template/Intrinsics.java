package dev.socialapi.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** CloudFormation's intrinsic functions, as far as CDK writes them; the others are refused. */
final class Intrinsics {
  private final Resolver resolver;
  private final Place place;

  Intrinsics(Resolver resolver, Place place) {
    this.resolver = resolver;
    this.place = place;
  }

  static boolean isCall(ObjectNode object) {
    if (object.size() != 1) {
      return false;
    }
    String name = object.fieldNames().next();
    return name.equals("Ref") || name.startsWith("Fn::");
  }

  JsonNode call(String function, JsonNode argument) {
    return switch (function) {
      case "Ref" -> TextNode.valueOf(resolver.reference(argument.asText(), place));
      case "Fn::GetAtt" -> TextNode.valueOf(attribute(argument));
      case "Fn::ImportValue" -> resolver.imported(text(argument), place);
      case "Fn::Join" -> TextNode.valueOf(join(argument));
      case "Fn::Sub" -> TextNode.valueOf(substitute(argument));
      case "Fn::Select" -> select(argument);
      case "Fn::Split" -> split(argument);
      default -> throw place.failure("is not supported");
    };
  }

  private String attribute(JsonNode argument) {
    List<String> parts =
        argument.isTextual() ? Arrays.asList(argument.asText().split("\\.", 2)) : texts(argument);
    if (parts.size() != 2) {
      throw place.failure("needs a logical id and an attribute");
    }
    return resolver.attribute(parts.getFirst(), parts.getLast(), place);
  }

  private String join(JsonNode argument) {
    String joined = String.join(argument.path(0).asText(), texts(argument.path(1)));
    return resolver.resolve(TextNode.valueOf(joined), place).asText();
  }

  private String substitute(JsonNode argument) {
    String template = argument.isTextual() ? argument.asText() : argument.path(0).asText();
    JsonNode variables = argument.path(1);
    String substituted = Substitution.apply(template, name -> variable(name, variables));
    return resolver.resolve(TextNode.valueOf(substituted), place).asText();
  }

  private String variable(String name, JsonNode variables) {
    if (variables.has(name)) {
      return text(variables.path(name));
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? resolver.reference(name, place)
        : resolver.attribute(name.substring(0, dot), name.substring(dot + 1), place);
  }

  private JsonNode select(JsonNode argument) {
    int index = argument.path(0).asInt(-1);
    JsonNode list = resolver.resolve(argument.path(1), place);
    if (!list.has(index)) {
      throw place.failure("selects element " + index + " of " + list.size());
    }
    return list.get(index);
  }

  private JsonNode split(JsonNode argument) {
    var parts = JsonNodeFactory.instance.arrayNode();
    String separator = Pattern.quote(argument.path(0).asText());
    for (String part : text(argument.path(1)).split(separator, -1)) {
      parts.add(part);
    }
    return parts;
  }

  private String text(JsonNode argument) {
    JsonNode value = resolver.resolve(argument, place);
    if (!value.isValueNode()) {
      throw place.failure("needs a text");
    }
    return value.asText();
  }

  private List<String> texts(JsonNode argument) {
    JsonNode list = resolver.resolve(argument, place);
    if (!list.isArray()) {
      throw place.failure("needs a list");
    }
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(text(element)));
    return texts;
  }
}
