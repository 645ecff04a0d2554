package dev.socialapi.local.gateway.routing;

import dev.socialapi.local.gateway.document.ApiMethod;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method for a path. At each segment a resource of exactly that name goes before a
 * parameter [K: without coming back if nothing is found below it], an encoded character is another
 * character [K], and an empty segment is no parameter [K].
 */
public final class RouteTable {
  private final Resource root = new Resource();

  public RouteTable(List<ApiMethod> methods) {
    for (ApiMethod method : methods) {
      Resource resource = root;
      for (String segment : segments(method.resourcePath())) {
        resource = resource.children.computeIfAbsent(key(segment), _ -> new Resource());
        resource.parameter = name(segment);
      }
      resource.methods.put(method.httpMethod(), method);
    }
  }

  /** Throws a {@link GatewayError} if there is no such path, or no such method on it. */
  public Call find(Arrival arrival) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    Resource resource = root;
    for (String segment : segments(arrival.path())) {
      resource = resource.child(segment, parameters);
      if (resource == null) {
        throw GatewayError.missingAuthenticationToken();
      }
    }
    ApiMethod method = resource.methods.get(arrival.httpMethod());
    if (method == null) {
      throw GatewayError.missingAuthenticationToken();
    }
    QueryParameters query = QueryParameters.parse(arrival.request().query());
    return new Call(arrival, method, parameters, query);
  }

  private static List<String> segments(String path) {
    return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
  }

  private static String key(String segment) {
    return segment.startsWith("{") ? Resource.ANY : segment;
  }

  private static String name(String segment) {
    return segment.startsWith("{") ? segment.substring(1, segment.length() - 1) : "";
  }

  /** A node of the tree of resources. */
  private static final class Resource {
    /** No segment of a request is ever this. */
    private static final String ANY = "{}";

    private final Map<String, Resource> children = new HashMap<>();
    private final Map<String, ApiMethod> methods = new HashMap<>();
    private String parameter = "";

    private @Nullable Resource child(String segment, Map<String, String> parameters) {
      Resource named = segment.equals(ANY) ? null : children.get(segment);
      if (named != null) {
        return named;
      }
      Resource any = segment.isEmpty() ? null : children.get(ANY);
      if (any != null) {
        parameters.put(any.parameter, PercentEncoding.decodePath(segment));
      }
      return any;
    }
  }
}
