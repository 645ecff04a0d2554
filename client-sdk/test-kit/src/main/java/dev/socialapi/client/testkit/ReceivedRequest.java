package dev.socialapi.client.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request that the stub was sent, whether it was a good one or not. */
public final class ReceivedRequest {
  private final String method;
  private final String path;
  private final Map<String, String> query;
  private final Map<String, String> headers;
  private final String body;
  private final @Nullable Endpoint endpoint;

  private ReceivedRequest(Request request, @Nullable Endpoint endpoint) {
    this.method = request.getMethod().getName();
    this.path = pathOf(request.getUrl());
    this.query = queryOf(request.getUrl());
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request.getHeaders().all().forEach(header -> headers.put(header.key(), header.firstValue()));
    this.body = request.getBodyAsString();
    this.endpoint = endpoint;
  }

  static ReceivedRequest of(Request request, Contract contract) {
    String method = request.getMethod().getName();
    return new ReceivedRequest(
        request, contract.find(method, pathOf(request.getUrl())).orElse(null));
  }

  private static String pathOf(String url) {
    int mark = url.indexOf('?');
    return mark < 0 ? url : url.substring(0, mark);
  }

  private static Map<String, String> queryOf(String url) {
    Map<String, String> values = new LinkedHashMap<>();
    int mark = url.indexOf('?');
    if (mark >= 0) {
      for (String pair : url.substring(mark + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        values.put(decoded(name), decoded(value));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  Optional<Endpoint> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  /** The {@code operationId}; empty when the contract has no operation of this path and method. */
  public Optional<String> operationId() {
    return endpoint().map(Endpoint::id);
  }

  /** In capitals. */
  public String method() {
    return method;
  }

  /** As it was sent: with the contract's version, encoded, without the query. */
  public String path() {
    return path;
  }

  /**
   * Decoded.
   *
   * @throws IllegalArgumentException if the operation's path has no such parameter
   */
  public String pathParameter(String name) {
    String value =
        endpoint == null
            ? null
            : endpoint.path().parameters(path).get(requireNonNull(name, "name"));
    if (value == null) {
      throw new IllegalArgumentException("the path of " + this + " has no parameter " + name);
    }
    return value;
  }

  /** Decoded; the last value if there are more. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The first value of a header, by its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** {@code ""} when there was none. */
  public String body() {
    return body;
  }

  /** The body as a tree. */
  public JsonNode json() {
    return bodyAs(JsonNode.class);
  }

  /**
   * The body as a model of the client, for example {@code CreatePost}.
   *
   * @throws java.io.UncheckedIOException if it is none
   */
  public <T> T bodyAs(Class<T> type) {
    return Json.read(body, type);
  }

  /** Method and path: never the token. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
