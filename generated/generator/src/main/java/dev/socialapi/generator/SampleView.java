package dev.socialapi.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request for an operation, as the templates of its samples want it. */
final class SampleView {
  private final ClientOperation operation;
  private final @Nullable JsonNode body;
  private final String target;
  private final JavaSample java;

  SampleView(Contract contract, ClientOperation operation) {
    this.operation = operation;
    this.body = body(contract, operation);
    this.target = target(operation);
    this.java = new JavaSample(contract, operation, body);
  }

  String id() {
    return operation.id();
  }

  JavaSample java() {
    return java;
  }

  String method() {
    return operation.endpoint().method().name();
  }

  /** The method, where curl would take another one. */
  @Nullable String curlMethod() {
    String ofItself = body == null ? "GET" : "POST";
    return method().equals(ofItself) ? null : method();
  }

  /** Path and query, below the address of the API. */
  String target() {
    return target;
  }

  boolean authenticated() {
    return operation.authenticated();
  }

  boolean keyed() {
    return operation.safety().equals("KEYED");
  }

  boolean plain() {
    return method().equals("GET") && !authenticated();
  }

  boolean reads() {
    return method().equals("GET");
  }

  boolean hasHeaders() {
    return authenticated() || body != null;
  }

  /** The schema of the body, if there is one. */
  @Nullable String bodyType() {
    return operation.body();
  }

  /** The body on one line, within single quotes of a shell. */
  @Nullable String shellBody() {
    return body == null ? null : JsonText.oneLine(body).replace("'", "'\\''");
  }

  /** The body as a literal. */
  @Nullable String typeScriptBody() {
    return body == null ? null : JsonText.literal(body, "  ");
  }

  /** The schema of the answer, if there is a body. */
  @Nullable String resultType() {
    return operation.resultSchema();
  }

  /** A variable for the answer. */
  @Nullable String result() {
    String type = resultType();
    return type == null ? null : Names.decapitalized(type);
  }

  private static String target(ClientOperation operation) {
    String path = operation.endpoint().path();
    for (PropertyView parameter : operation.pathParameters()) {
      String example = operation.example(parameter.wire());
      if (example == null) {
        throw new UnsupportedContractException(
            operation.endpoint().place(), "a sample needs an example of " + parameter.wire());
      }
      path = path.replace("{" + parameter.wire() + "}", encoded(example));
    }
    List<String> query = new ArrayList<>();
    for (PropertyView parameter : operation.queryParameters()) {
      String example = operation.example(parameter.wire());
      if (example != null && !parameter.wire().equals("cursor")) {
        query.add(parameter.wire() + "=" + encoded(example));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static @Nullable JsonNode body(Contract contract, ClientOperation operation) {
    if (operation.body() == null) {
      return null;
    }
    String example = contract.bodyExample(operation.endpoint());
    if (example == null) {
      throw new UnsupportedContractException(
          operation.endpoint().place() + ".requestBody", "a sample needs an example");
    }
    try {
      return Json.mapper().readTree(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
