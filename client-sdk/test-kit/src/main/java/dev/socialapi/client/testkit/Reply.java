package dev.socialapi.client.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the stub shall answer an operation. Immutable: each method gives another reply. */
public final class Reply {
  /** Finds the answer in the contract, for a first page or for one further on. */
  private interface Choice {
    Answer of(Answers documented, boolean isReadOn);
  }

  private final String name;
  private final Choice choice;
  private final Map<String, String> headers;
  private final Duration delay;
  private final @Nullable Fault fault;

  private Reply(
      String name,
      Choice choice,
      Map<String, String> headers,
      Duration delay,
      @Nullable Fault fault) {
    this.name = name;
    this.choice = choice;
    this.headers = headers;
    this.delay = delay;
    this.fault = fault;
  }

  private static Reply of(String name, Choice choice) {
    return new Reply(name, choice, Map.of(), Duration.ZERO, null);
  }

  /**
   * What the stub does of itself: the contract's first example of a good answer. A list has one
   * page more, an empty one.
   */
  public static Reply success() {
    return of("success", Answers::success);
  }

  /** The contract's example of that name; problems are named by their code. */
  public static Reply example(String name) {
    requireNonNull(name, "name");
    return of(name, (documented, isReadOn) -> documented.byName(name));
  }

  /** The contract's example of that status and name. */
  public static Reply example(int status, String name) {
    requireNonNull(name, "name");
    return of(status + " " + name, (documented, isReadOn) -> documented.byName(status, name));
  }

  /** The contract's first example of that status. */
  public static Reply status(int status) {
    return of(Integer.toString(status), (documented, isReadOn) -> documented.byStatus(status));
  }

  /**
   * The good answer with a body of your own: a model of the client, a map or a tree. It has to be
   * what the contract promises, but for members and values of enums that a later version may add.
   */
  public static Reply of(Object body) {
    requireNonNull(body, "body");
    return of("own body", (documented, isReadOn) -> documented.own(Json.tree(body)));
  }

  /** The last page of a list, or the only one. */
  public static Reply page(List<?> items) {
    return of(pageBody(items, null));
  }

  /** A page of a list that goes on at the cursor. */
  public static Reply page(List<?> items, String nextCursor) {
    return of(pageBody(items, requireNonNull(nextCursor, "nextCursor")));
  }

  private static ObjectNode pageBody(List<?> items, @Nullable String nextCursor) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.set("items", Json.tree(items));
    if (nextCursor != null) {
      page.put("next_cursor", nextCursor);
    }
    return page;
  }

  /** What no contract documents, such as the HTML page of a proxy. */
  public static Reply raw(int status, String contentType, String body) {
    Answer answer = new Answer(status, Map.of("Content-Type", contentType), body);
    return of(status + " " + contentType, (documented, isReadOn) -> answer);
  }

  /** No answer: the connection is reset. */
  public static Reply connectionReset() {
    return fault("connection reset", Fault.CONNECTION_RESET_BY_PEER);
  }

  /** Half an answer: the connection ends in the middle of the body. */
  public static Reply cutOff() {
    return fault("cut off", Fault.MALFORMED_RESPONSE_CHUNK);
  }

  private static Reply fault(String name, Fault fault) {
    Choice none = (documented, isReadOn) -> new Answer(200, Map.of(), null);
    return new Reply(name, none, Map.of(), Duration.ZERO, fault);
  }

  /** With this header, in place of the contract's example of it. */
  public Reply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
    return new Reply(this.name, choice, more, delay, fault);
  }

  /** Asks the client to wait so long, in whole seconds. */
  public Reply retryAfter(Duration time) {
    return header("Retry-After", Long.toString(time.toSeconds()));
  }

  /** The answer comes so much later. */
  public Reply delayed(Duration time) {
    return new Reply(name, choice, headers, requireNonNull(time, "time"), fault);
  }

  /**
   * @throws IllegalArgumentException if the operation does not answer so
   */
  Answer answer(Answers documented, boolean isReadOn) {
    return choice.of(documented, isReadOn).with(headers);
  }

  ResponseDefinition render(Answer answer) {
    ResponseDefinitionBuilder response = WireMock.aResponse().withStatus(answer.status());
    answer.headers().forEach((header, value) -> response.withHeader(header, value));
    if (answer.body() != null) {
      response.withBody(answer.body());
    }
    if (fault != null) {
      response.withFault(fault);
    }
    return response.withFixedDelay(Math.toIntExact(delay.toMillis())).build();
  }

  /** For the names of tests: {@code 404 not_found}. */
  @Override
  public String toString() {
    return name;
  }
}
