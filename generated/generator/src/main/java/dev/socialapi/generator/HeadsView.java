package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The heads of the methods that call an operation, up to their bodies, in the order of the
 * template.
 *
 * @param parametersClass the class of the optional parameters, where these methods take them
 */
record HeadsView(
    ClientOperation operation,
    @Nullable DataView body,
    boolean async,
    @Nullable String parametersClass) {
  private static final String OPTIONS = "RequestOptions options";

  String plain() {
    return head(returned(resultType()), "", parameters(bodyParameter()));
  }

  String withOptions() {
    return head(returned(resultType()), "", parameters(bodyParameter(), OPTIONS));
  }

  String withResponse() {
    return head(returned(response()), "WithResponse", parameters(bodyParameter()));
  }

  String withResponseAndOptions() {
    return head(returned(response()), "WithResponse", parameters(bodyParameter(), OPTIONS));
  }

  String withBuilder() {
    return head(returned(resultType()), "", parameters("Consumer<" + bodyBuilder() + "> body"));
  }

  String ifChanged() {
    return head(returned(optionalResponse()), "IfChanged", parameters("String eTag"));
  }

  String ifChangedWithOptions() {
    return head(returned(optionalResponse()), "IfChanged", parameters("String eTag", OPTIONS));
  }

  String update() {
    return head(returned(resultType()), "", parameters(change()));
  }

  String updateWithOptions() {
    return head(returned(resultType()), "", parameters(change(), OPTIONS));
  }

  String pages() {
    return head(pagesType(), "", pathParameters());
  }

  String pagesWithParameters() {
    return head(pagesType(), "", parameters());
  }

  String pagesWithBuilder() {
    List<String> parameters = pathParameters();
    parameters.add("Consumer<" + parametersClass + ".Builder> params");
    return head(pagesType(), "", parameters);
  }

  String pagesWithOptions() {
    return head(pagesType(), "", parameters(OPTIONS));
  }

  private String head(String type, String suffix, List<String> parameters) {
    String start = "  public " + type + " " + operation.id() + suffix + "(";
    return JavaText.list(start, parameters, ") {", 6);
  }

  private List<String> parameters(String... more) {
    List<String> parameters = pathParameters();
    if (parametersClass != null) {
      parameters.add(parametersClass + " params");
    }
    Stream.of(more).filter(parameter -> !parameter.isEmpty()).forEach(parameters::add);
    return parameters;
  }

  private List<String> pathParameters() {
    return operation.pathParameters().stream()
        .map(p -> p.type().presentName() + " " + p.name())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String bodyParameter() {
    return body == null ? "" : body.name() + " body";
  }

  private String bodyBuilder() {
    return body == null ? "" : body.name() + ".Builder";
  }

  private String change() {
    return "BiConsumer<" + boxedResult() + ", " + bodyBuilder() + "> change";
  }

  private String response() {
    return "ApiResponse<" + boxedResult() + ">";
  }

  private String optionalResponse() {
    return "Optional<" + response() + ">";
  }

  private String pagesType() {
    PageView page = operation.page();
    return page == null ? "" : pagedType() + "<" + page.item() + ">";
  }

  String pagedType() {
    return async ? "AsyncPaged" : "Paged";
  }

  private String returned(String type) {
    return async ? "CompletableFuture<" + (type.equals("void") ? "Void" : type) + ">" : type;
  }

  private String resultType() {
    return operation.result() == null ? "void" : boxedResult();
  }

  private String boxedResult() {
    ClientType result = operation.result();
    return result == null ? "Void" : result.name();
  }
}
