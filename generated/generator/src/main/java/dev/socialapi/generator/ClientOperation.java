package dev.socialapi.generator;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the client has to know of an operation. */
final class ClientOperation {
  private final Contract contract;
  private final Contract.Endpoint endpoint;
  private final List<Parameter> parameters = new ArrayList<>();
  private final ApiResponse success;

  ClientOperation(Contract contract, Contract.Endpoint endpoint) {
    this.contract = contract;
    this.endpoint = endpoint;
    List<Parameter> references = endpoint.operation().getParameters();
    if (references != null) {
      references.forEach(reference -> parameters.add(contract.follow(reference)));
    }
    this.success = contract.success(endpoint).getValue();
  }

  String id() {
    return endpoint.operation().getOperationId();
  }

  String constant() {
    return Names.constant(id());
  }

  Contract.Endpoint endpoint() {
    return endpoint;
  }

  /** The one tag, which names the service. */
  String tag() {
    List<String> tags = endpoint.operation().getTags();
    if (tags == null || tags.size() != 1) {
      throw new UnsupportedContractException(endpoint.place(), "an operation needs one tag");
    }
    return tags.get(0);
  }

  boolean deprecated() {
    return Boolean.TRUE.equals(endpoint.operation().getDeprecated());
  }

  boolean authenticated() {
    return contract.securityScheme(endpoint) != null;
  }

  List<PropertyView> pathParameters() {
    return parameters("path");
  }

  List<PropertyView> queryParameters() {
    return parameters("query");
  }

  private List<PropertyView> parameters(String in) {
    return parameters.stream().filter(p -> p.getIn().equals(in)).map(this::property).toList();
  }

  private PropertyView property(Parameter parameter) {
    String name = parameter.getName();
    boolean path = parameter.getIn().equals("path");
    String place = endpoint.place() + ".parameters." + name;
    return new PropertyView(
        contract, place, name, parameter.getSchema(), parameter.getDescription(), path);
  }

  /** The class of the optional parameters; null when there are none. */
  @Nullable String parametersClass() {
    return queryParameters().isEmpty() ? null : Names.capitalized(id()) + "Params";
  }

  /** The request headers that the contract declares, in its order. */
  List<String> headers() {
    return parameters.stream()
        .filter(parameter -> parameter.getIn().equals("header"))
        .map(Parameter::getName)
        .toList();
  }

  boolean declares(String header) {
    return headers().stream().anyMatch(header::equalsIgnoreCase);
  }

  /** Whether the answer has an entity tag. */
  boolean eTagged() {
    return success.getHeaders() != null && success.getHeaders().containsKey("ETag");
  }

  /** How safe it is to send the request again when nobody knows what became of it. */
  String safety() {
    return switch (endpoint.method()) {
      case GET, HEAD, OPTIONS, TRACE -> "READ";
      case PUT, DELETE, PATCH -> "IDEMPOTENT";
      case POST -> declares("Idempotency-Key") ? "KEYED" : "UNSAFE";
    };
  }

  boolean reads() {
    return endpoint.method() == HttpMethod.GET;
  }

  /** Whether this can be refused when it is no longer as the other operation answered. */
  boolean changesWhatIsReadBy(ClientOperation other) {
    ClientType result = result();
    return endpoint.method() == HttpMethod.PATCH
        && declares("If-Match")
        && other.reads()
        && other.eTagged()
        && other.endpoint.path().equals(endpoint.path())
        && result != null
        && result.equals(other.result());
  }

  /** The name of the class of the request's body; null when there is none. */
  @Nullable String body() {
    RequestBody body = endpoint.operation().getRequestBody();
    if (body == null) {
      return null;
    }
    String place = endpoint.place() + ".requestBody";
    Value.ofBody(contract, place, contract.follow(body).getContent());
    return ClientType.of(contract, place, json(contract.follow(body).getContent())).name();
  }

  /** The type of the answer's body; null when there is none. */
  @Nullable ClientType result() {
    if (success.getContent() == null) {
      return null;
    }
    String place = endpoint.place() + ".responses";
    Value.ofBody(contract, place, success.getContent());
    return ClientType.of(contract, place, json(success.getContent()));
  }

  /** The name of the answer's schema; null when there is no body. */
  @Nullable String resultSchema() {
    return success.getContent() == null ? null : Contract.nameOf(json(success.getContent()));
  }

  /** The example of a parameter, or of its schema; null when there is none. */
  @Nullable String example(String parameter) {
    for (Parameter each : parameters) {
      if (each.getName().equals(parameter)) {
        Object own = each.getExample();
        Object example = own == null ? contract.follow(each.getSchema()).getExample() : own;
        return example == null ? null : example.toString();
      }
    }
    return null;
  }

  /** The page that the answer is, if it is one of a list: {@code items}, and maybe more of them. */
  @Nullable PageView page() {
    ClientType result = result();
    if (result == null || result.kind() != Value.Kind.OBJECT || !reads()) {
      return null;
    }
    Map<String, Schema<?>> members = Contract.members(result.schema());
    boolean resumable = parameters.stream().anyMatch(p -> p.getName().equals("cursor"));
    Schema<?> items = members.get("items");
    if (!resumable || items == null || !members.containsKey("next_cursor")) {
      return null;
    }
    ClientType item = ClientType.of(contract, endpoint.place() + ".responses", items.getItems());
    return new PageView(result.name(), item.name());
  }

  private static Schema<?> json(Content content) {
    return content.values().iterator().next().getSchema();
  }
}
