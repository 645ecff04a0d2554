package dev.socialapi.generator;

import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operation is asked, as the template for its request wants it. */
final class RequestView {
  private final String operation;
  private final List<ParameterView> parameters;
  private final @Nullable String bodyType;

  RequestView(Contract contract, Contract.Endpoint endpoint, String operation) {
    this.operation = operation;
    this.parameters = ParameterView.of(contract, endpoint);
    RequestBody body = endpoint.operation().getRequestBody();
    this.bodyType =
        body == null
            ? null
            : bodyType(contract, contract.follow(body), endpoint.place() + ".requestBody");
  }

  List<ParameterView> parameters() {
    return parameters;
  }

  @Nullable String bodyType() {
    return bodyType;
  }

  /** Whether anything in a request can be wrong. */
  boolean checked() {
    return bodyType != null || parameters.stream().anyMatch(parameter -> !parameter.inPath());
  }

  boolean optionals() {
    return handedOver().anyMatch(parameter -> parameter.type().startsWith("Optional"));
  }

  boolean rules() {
    return parameters.stream().anyMatch(parameter -> parameter.rule() != null);
  }

  /** The record's head, up to its body. */
  String head() {
    List<String> components = new ArrayList<>();
    handedOver().forEach(parameter -> components.add(parameter.type() + " " + parameter.name()));
    if (bodyType != null) {
      components.add(bodyType + " body");
    }
    return JavaText.list("public record " + operation + "Request(", components, ") {", 4);
  }

  /** The statement that makes the record. */
  String made() {
    List<String> arguments = new ArrayList<>();
    handedOver().forEach(p -> arguments.add(checked() ? p.name() : p.read()));
    if (bodyType != null) {
      arguments.add("requireNonNull(body)");
    }
    return JavaText.list("    return new " + operation + "Request(", arguments, ");", 8);
  }

  private Stream<ParameterView> handedOver() {
    return parameters.stream().filter(ParameterView::handedOver);
  }

  private static String bodyType(Contract contract, RequestBody body, String place) {
    if (!Boolean.TRUE.equals(body.getRequired())) {
      throw new UnsupportedContractException(place, "a request body must be required");
    }
    Value value = Value.ofBody(contract, place, body.getContent());
    if (value.kind() == Value.Kind.RAW) {
      throw new UnsupportedContractException(place, "a request body must have members");
    }
    return value.type();
  }
}
