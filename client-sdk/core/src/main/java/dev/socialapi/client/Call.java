package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked for, before it is known how often. Immutable: each method answers another call. */
final class Call {
  private final Operation operation;
  private final Operation.Safety safety;
  private final String path;
  private final Map<String, String> query;
  private final Map<String, String> headers;
  private final @Nullable Object body;
  private final RequestOptions options;

  private Call(
      Operation operation,
      Operation.Safety safety,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      @Nullable Object body,
      RequestOptions options) {
    this.operation = operation;
    this.safety = safety;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
    this.options = options;
  }

  static Call of(Operation operation) {
    return new Call(
        operation,
        operation.safety(),
        operation.path(),
        Map.of(),
        Map.of(),
        null,
        RequestOptions.none());
  }

  Call path(String name, Object value) {
    String segment = encode(requireNonNull(value, name).toString());
    return new Call(
        operation, safety, path.replace("{" + name + "}", segment), query, headers, body, options);
  }

  /** {@code null} is not sent; a name that is there already gets the new value. */
  Call query(String name, @Nullable Object value) {
    return value == null
        ? this
        : new Call(
            operation, safety, path, with(query, name, value.toString()), headers, body, options);
  }

  Call body(Object model) {
    return new Call(
        operation, safety, path, query, headers, requireNonNull(model, "body"), options);
  }

  /**
   * @throws IllegalArgumentException if the operation does not know what an option stands for
   */
  Call options(RequestOptions given) {
    Map<String, String> all = headers;
    for (Map.Entry<String, String> header : given.conditions().entrySet()) {
      all = with(all, known(header.getKey()), header.getValue());
    }
    return new Call(operation, safety, path, query, all, body, given);
  }

  Call ifMatch(String eTag) {
    return new Call(
        operation, safety, path, query, with(headers, known(Header.IF_MATCH), eTag), body, options);
  }

  Call ifNoneMatch(String eTag) {
    return new Call(
        operation,
        safety,
        path,
        query,
        with(headers, known(Header.IF_NONE_MATCH), eTag),
        body,
        options);
  }

  Call safety(Operation.Safety other) {
    return new Call(operation, other, path, query, headers, body, options);
  }

  private String known(String header) {
    if (!operation.headers().contains(header)) {
      throw new IllegalArgumentException(operation.id() + " knows no " + header);
    }
    return header;
  }

  Operation operation() {
    return operation;
  }

  Operation.Safety safety() {
    return safety;
  }

  RequestOptions options() {
    return options;
  }

  Map<String, String> headers() {
    return headers;
  }

  @Nullable Object body() {
    return body;
  }

  /** Path and query below the base, encoded. */
  String target() {
    return query.isEmpty()
        ? path
        : query.entrySet().stream()
            .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(map);
    changed.put(name, value);
    return changed;
  }

  /** Percent-encodes all but what RFC 3986 calls unreserved. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
