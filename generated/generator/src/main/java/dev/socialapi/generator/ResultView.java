package dev.socialapi.generator;

import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operation answers when all is well, as the template for its result wants it. */
final class ResultView {
  /** Headers that every answer has, or every answer of a deprecated operation: not the rule's. */
  private static final Set<String> PIPELINE_HEADERS =
      Set.of(
          "X-Request-Id",
          "Cache-Control",
          "Strict-Transport-Security",
          "X-Content-Type-Options",
          "Deprecation",
          "Sunset",
          "Link");

  private final String operation;
  private final String status;
  private final @Nullable String bodyType;
  private final List<HeaderView> headers = new ArrayList<>();

  ResultView(Contract contract, Contract.Endpoint endpoint, String operation) {
    this.operation = operation;
    String place = endpoint.place() + ".responses";
    Map.Entry<String, ApiResponse> success = contract.success(endpoint);
    this.status = success.getKey();
    ApiResponse response = success.getValue();
    this.bodyType =
        response.getContent() == null
            ? null
            : Value.ofBody(contract, place + "." + status, response.getContent()).type();
    if (response.getHeaders() != null) {
      response
          .getHeaders()
          .forEach((name, header) -> {
            if (!PIPELINE_HEADERS.contains(name) && !name.startsWith("Access-Control-")) {
              boolean required = Boolean.TRUE.equals(contract.follow(header).getRequired());
              headers.add(new HeaderView(name, required));
            }
          });
    }
  }

  /** A response header of an operation's own. */
  record HeaderView(String wire, boolean required) {
    String name() {
      return Names.variable(wire);
    }

    String component() {
      return (required ? "String " : "Optional<String> ") + name();
    }
  }

  String status() {
    return status;
  }

  @Nullable String bodyType() {
    return bodyType;
  }

  List<HeaderView> headers() {
    return headers;
  }

  boolean optionals() {
    return headers.stream().anyMatch(header -> !header.required());
  }

  /** The record's head, up to its body. */
  String head() {
    List<String> components = new ArrayList<>();
    if (bodyType != null) {
      components.add(bodyType + " body");
    }
    headers.forEach(header -> components.add(header.component()));
    return JavaText.recordHead(operation + "Result", components, "Result");
  }

  /** The statement that returns the headers, when all are always there. */
  String headerMap() {
    List<String> entries = headers.stream().map(h -> '"' + h.wire() + "\", " + h.name()).toList();
    return JavaText.list("    return Map.of(", entries, ");", 8);
  }
}
