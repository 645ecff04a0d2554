package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces every intrinsic function of a set of stacks by its value. Not thread-safe. */
final class Resolver {
  /** All that identifies a resource before it is resolved as a whole. */
  private static final Set<String> NAMING_PROPERTIES =
      Set.of(
          "TableName",
          "FunctionName",
          "RoleName",
          "StageName",
          "Name",
          "LogGroupName",
          "QueueName",
          "TopicName",
          "BucketName");

  /** The only resource without effect; CDK puts it under a condition. */
  private static final String METADATA = "AWS::CDK::Metadata";

  private final List<Stack> stacks;
  private final AwsEnvironment aws;
  private final Attributes attributes;
  private final Exports exports;
  private final DynamicReferences dynamicReferences;

  Resolver(List<Stack> stacks, AwsEnvironment aws, Secrets secrets) {
    this.stacks = List.copyOf(stacks);
    this.aws = requireNonNull(aws, "aws is null");
    this.attributes = new Attributes(aws);
    this.exports = new Exports(stacks);
    this.dynamicReferences = new DynamicReferences(this, secrets);
  }

  /** Every resource of every stack with its properties resolved, in the templates' order. */
  List<Resource> resolve() {
    List<Resource> resolved = new ArrayList<>();
    for (Stack stack : stacks) {
      for (Resource resource : stack.resources().values()) {
        if (!resource.is(METADATA)) {
          refuseCondition(stack, resource);
          var place = new Place(stack, resource.logicalId(), "Properties");
          resolved.add(resource.with(resolve(resource.properties(), place)));
        }
      }
    }
    return List.copyOf(resolved);
  }

  Attributes attributes() {
    return attributes;
  }

  /** The resources of a type with their naming properties resolved, and no others. */
  List<Resource> resourcesOf(String type) {
    return stacks.stream()
        .flatMap(stack -> stack.resources().values().stream())
        .filter(resource -> resource.is(type))
        .map(this::named)
        .toList();
  }

  JsonNode resolve(JsonNode node, Place place) {
    return switch (node) {
      case ObjectNode object when Intrinsics.isCall(object) -> {
        Map.Entry<String, JsonNode> call = object.properties().iterator().next();
        yield new Intrinsics(this, place.at(call.getKey())).call(call.getKey(), call.getValue());
      }
      case ObjectNode object -> {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        object.forEachEntry((name, value) -> result.set(name, resolve(value, place.at(name))));
        yield result;
      }
      case ArrayNode array -> {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < array.size(); index++) {
          result.add(resolve(array.get(index), place.at(Integer.toString(index))));
        }
        yield result;
      }
      case TextNode text -> TextNode.valueOf(dynamicReferences.resolve(text.asText(), place));
      case JsonNode other -> other;
    };
  }

  /** What {@code Ref} names: a pseudo parameter or a resource of the same stack. */
  String reference(String target, Place place) {
    return switch (target) {
      case "AWS::Region" -> aws.region();
      case "AWS::AccountId" -> aws.accountId();
      case "AWS::Partition" -> aws.partition();
      case "AWS::URLSuffix" -> aws.urlSuffix();
      case "AWS::StackName" -> place.stack().name();
      default -> attributes.reference(named(resource(target, place)));
    };
  }

  String attribute(String target, String attribute, Place place) {
    return attributes.attribute(named(resource(target, place)), attribute);
  }

  JsonNode imported(String export, Place place) {
    return exports.value(export, this, place);
  }

  private Resource resource(String logicalId, Place place) {
    Resource resource = place.stack().resources().get(logicalId);
    if (resource == null) {
      throw place.failure("names no resource or pseudo parameter known here: " + logicalId);
    }
    return resource;
  }

  private Resource named(Resource resource) {
    ObjectNode properties = resource.properties().deepCopy();
    Stack stack = stackOf(resource);
    resource
        .properties()
        .forEachEntry((name, value) -> {
          if (NAMING_PROPERTIES.contains(name)) {
            var place = new Place(stack, resource.logicalId(), "Properties/" + name);
            properties.set(name, resolve(value, place));
          }
        });
    return resource.with(properties);
  }

  private Stack stackOf(Resource resource) {
    return stacks.stream()
        .filter(stack -> stack.name().equals(resource.stack()))
        .findFirst()
        .orElseThrow();
  }

  private static void refuseCondition(Stack stack, Resource resource) {
    JsonNode definition = stack.template().path("Resources").path(resource.logicalId());
    if (definition.has("Condition")) {
      throw resource.failure("Condition", "is not supported");
    }
  }
}
