package dev.socialapi.local.gateway.stage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.gateway.routing.HeaderNames;
import dev.socialapi.local.toy.ToyApi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts together a toy document and a stage with settings for it. */
final class ToyStage {
  private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
  private final List<Consumer<ObjectNode>> changes = new ArrayList<>();

  ToyStage() {
    properties.put("CacheClusterEnabled", true);
  }

  ToyStage withoutCluster() {
    properties.put("CacheClusterEnabled", false);
    return this;
  }

  /** Keeps the method's answers for a minute, told apart by these parameters. */
  ToyStage caches(String path, String... key) {
    settings("GET", path).put("CachingEnabled", true).put("CacheTtlInSeconds", 60);
    changes.add(document -> {
      ObjectNode method = (ObjectNode) document.path("paths").path(path).path("get");
      declare(method);
      ArrayNode parameters =
          ((ObjectNode) method.required("x-amazon-apigateway-integration"))
              .putArray("cacheKeyParameters");
      List.of(key).forEach(name -> parameters.add("method.request." + name));
    });
    return this;
  }

  ToyStage changed(Consumer<ObjectNode> change) {
    changes.add(change);
    return this;
  }

  /** New settings of a method, in the template's notation. */
  ObjectNode settings(String method, String path) {
    return properties
        .withArray("MethodSettings")
        .addObject()
        .put("HttpMethod", method)
        .put("ResourcePath", path.equals("/*") ? path : "/" + path.replace("/", "~1"));
  }

  ToyApi start() {
    return start(HeaderNames.EXACT);
  }

  ToyApi start(HeaderNames names) {
    return ToyApi.start(
        document -> changes.forEach(change -> change.accept(document)), properties, names);
  }

  /** What the methods of these tests read, none of it required. */
  private static void declare(ObjectNode method) {
    ArrayNode parameters = method.putArray("parameters");
    declare(parameters, "id", "path");
    declare(parameters, "page", "query");
    declare(parameters, "Authorization", "header");
  }

  private static void declare(ArrayNode parameters, String name, String in) {
    parameters
        .addObject()
        .put("name", name)
        .put("in", in)
        .putObject("schema")
        .put("type", "string");
  }
}
