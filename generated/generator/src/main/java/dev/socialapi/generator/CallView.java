package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods of a service that call one operation, as the template wants them. */
final class CallView {
  private static final String OPTIONS = "RequestOptions options";

  private final ClientOperation operation;
  private final @Nullable ClientOperation read;
  private final @Nullable DataView body;
  private final boolean async;

  /** The class of the optional parameters, where these methods take them. */
  private final @Nullable String parametersClass;

  private CallView(
      ClientOperation operation,
      @Nullable ClientOperation read,
      @Nullable DataView body,
      boolean async,
      @Nullable String parametersClass) {
    this.operation = operation;
    this.read = read;
    this.body = body;
    this.async = async;
    this.parametersClass = parametersClass;
  }

  /**
   * The methods without optional parameters, then those with them if there are any: a contract that
   * gets its first one must not take methods away. Lists had some from the beginning.
   *
   * @param read what reads the resource that the operation changes, if there is such an operation
   */
  static List<CallView> of(
      ClientOperation operation,
      @Nullable ClientOperation read,
      @Nullable DataView body,
      boolean async) {
    List<CallView> calls = new ArrayList<>();
    String parametersClass = operation.parametersClass();
    if (operation.page() == null) {
      calls.add(new CallView(operation, read, body, async, null));
    }
    if (operation.page() != null || parametersClass != null) {
      calls.add(new CallView(operation, null, body, async, parametersClass));
    }
    return calls;
  }

  String id() {
    return operation.id();
  }

  boolean deprecated() {
    return operation.deprecated();
  }

  String javadoc() {
    var documented = operation.endpoint().operation();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Javadoc.sentence(documented.getSummary(), id()));
    if (documented.getDescription() != null) {
      paragraphs.add(Javadoc.sentence(documented.getDescription(), ""));
    }
    if (operation.endpoint().extension("x-deprecation") instanceof Map<?, ?> members) {
      String words = "Since " + members.get("since") + ", and may be gone from " + members.get("sunset");
      paragraphs.add("@deprecated " + Javadoc.sentence(words + ": " + members.get("link"), ""));
    }
    return Javadoc.of("  ", paragraphs);
  }

  /** Whether the methods return something. */
  boolean returns() {
    return async || answers();
  }

  /** How the methods of the runtime end. */
  String suffix() {
    return async ? "Async" : "";
  }

  /** What makes the body of the whole answer. */
  String unwrapped() {
    if (!async) {
      return answers() ? ".body()" : "";
    }
    return answers() ? ".thenApply(ApiResponse::body)" : ".thenAccept(response -> {})";
  }

  String updateJavadoc() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "Changes what is there now: reads it, has the change made, and sends the change only if"
            + " nobody else was faster; else begins again, up to five times.");
    paragraphs.add(
        "The change is given what was read and an empty builder, and may be asked more than once."
            + (canBeEmpty() ? " If it leaves the builder empty, nothing is changed." : ""));
    return Javadoc.of("  ", paragraphs);
  }

  @Nullable String parametersClass() {
    return parametersClass;
  }

  boolean single() {
    return operation.page() == null;
  }

  @Nullable PageView page() {
    return operation.page();
  }

  boolean answers() {
    return operation.result() != null;
  }

  boolean free() {
    ClientType result = operation.result();
    return result != null && result.kind() == Value.Kind.RAW;
  }

  boolean conditional() {
    return operation.reads() && operation.declares("If-None-Match") && answers();
  }

  /** The name of the body's class, if there is a body. */
  @Nullable String body() {
    return body == null ? null : body.name();
  }

  /** Whether there is a change to be made of what was read, as long as nobody else makes one. */
  boolean update() {
    return read != null && body != null;
  }

  boolean canBeEmpty() {
    return body != null && body.canBeEmpty();
  }

  String pagedType() {
    return async ? "AsyncPaged" : "Paged";
  }

  /** The literal of the answer's class. */
  String type() {
    ClientType result = operation.result();
    if (result == null) {
      return "Void.class";
    }
    return result.kind() == Value.Kind.RAW ? "ANY_OBJECT" : result.name() + ".class";
  }

  // The heads of the methods, in the order of the template.

  String head() {
    return head(returned(resultType()), id(), parameters(bodyParameter()));
  }

  String headWithOptions() {
    return head(returned(resultType()), id(), parameters(bodyParameter(), OPTIONS));
  }

  String headWithBuilder() {
    String builder = "Consumer<" + body() + ".Builder> body";
    return head(returned(resultType()), id(), parameters(builder));
  }

  String headWithResponse() {
    return head(returned(response()), id() + "WithResponse", parameters(bodyParameter()));
  }

  String headWithResponseAndOptions() {
    return head(returned(response()), id() + "WithResponse", parameters(bodyParameter(), OPTIONS));
  }

  String headIfChanged() {
    return head(returned(ifChanged()), id() + "IfChanged", parameters("String eTag"));
  }

  String headIfChangedWithOptions() {
    return head(returned(ifChanged()), id() + "IfChanged", parameters("String eTag", OPTIONS));
  }

  String headOfUpdate() {
    return head(returned(resultType()), id(), parameters(change()));
  }

  String headOfUpdateWithOptions() {
    return head(returned(resultType()), id(), parameters(change(), OPTIONS));
  }

  String headOfPages() {
    return head(pagesType(), id(), pathParameters().toList());
  }

  String headOfPagesWithParameters() {
    return head(pagesType(), id(), parameters());
  }

  String headOfPagesWithBuilder() {
    List<String> parameters = pathParameters().collect(Collectors.toCollection(ArrayList::new));
    parameters.add("Consumer<" + parametersClass + ".Builder> params");
    return head(pagesType(), id(), parameters);
  }

  String headOfPagesWithOptions() {
    return head(pagesType(), id(), parameters(OPTIONS));
  }

  // What the methods call.

  String withoutOptions() {
    return arguments(arguments(bodyArgument(), "RequestOptions.none()"));
  }

  String withOptions() {
    return arguments(arguments(bodyArgument(), "options"));
  }

  String builtBody() {
    return arguments(arguments("builder.build()"));
  }

  String eTagWithoutOptions() {
    return arguments(arguments("eTag", "RequestOptions.none()"));
  }

  String changeWithoutOptions() {
    return arguments(arguments("change", "RequestOptions.none()"));
  }

  String builtParameters() {
    List<String> arguments = pathNames();
    arguments.add("builder.build()");
    return arguments(arguments);
  }

  String withoutParameters() {
    List<String> arguments = pathNames();
    arguments.add(parametersClass + ".none()");
    return arguments(arguments);
  }

  /** The description of the request. */
  String call() {
    return call(operation, parametersClass != null, body != null);
  }

  String readCall() {
    return read == null ? "" : call(read, false, false);
  }

  /** Everything that stands in signatures, for the imports. */
  List<String> signatures() {
    List<String> heads = new ArrayList<>();
    if (single()) {
      heads.addAll(List.of(head(), headWithResponse()));
      if (body != null) {
        heads.add(headWithBuilder());
      }
      if (conditional()) {
        heads.add(headIfChanged());
      }
      if (update()) {
        heads.add(headOfUpdate());
      }
    } else {
      heads.addAll(List.of(headOfPagesWithOptions(), headOfPagesWithBuilder()));
    }
    return heads;
  }

  private static String call(ClientOperation operation, boolean parameters, boolean body) {
    List<String> steps = new ArrayList<>();
    operation
        .pathParameters()
        .forEach(p -> steps.add(".path(\"" + p.wire() + "\", " + p.name() + ")"));
    if (parameters) {
      operation
          .queryParameters()
          .forEach(p ->
              steps.add(".query(\"" + p.wire() + "\", params." + p.name() + "().orElse(null))"));
    }
    if (body) {
      steps.add(".body(body)");
    }
    steps.add(".options(options)");
    String start = "Call.of(Operation." + operation.constant() + ")";
    return steps.size() > 2
        ? start + "\n            " + String.join("\n            ", steps)
        : start + String.join("", steps);
  }

  private static String head(String type, String name, List<String> parameters) {
    return JavaText.list("  public " + type + " " + name + "(", parameters, ") {", 6);
  }

  private static String arguments(List<String> arguments) {
    return String.join(", ", arguments);
  }

  private List<String> arguments(String... more) {
    List<String> arguments = pathNames();
    if (parametersClass != null) {
      arguments.add("params");
    }
    Stream.of(more).filter(argument -> !argument.isEmpty()).forEach(arguments::add);
    return arguments;
  }

  private List<String> pathNames() {
    return operation.pathParameters().stream()
        .map(PropertyView::name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<String> parameters(String... more) {
    List<String> parameters = pathParameters().collect(Collectors.toCollection(ArrayList::new));
    if (parametersClass != null) {
      parameters.add(parametersClass + " params");
    }
    Stream.of(more).filter(parameter -> !parameter.isEmpty()).forEach(parameters::add);
    return parameters;
  }

  private Stream<String> pathParameters() {
    return operation.pathParameters().stream().map(p -> p.type().presentName() + " " + p.name());
  }

  private String bodyParameter() {
    return body == null ? "" : body.name() + " body";
  }

  private String bodyArgument() {
    return body == null ? "" : "body";
  }

  private String change() {
    return "BiConsumer<" + boxedResult() + ", " + body() + ".Builder> change";
  }

  private String response() {
    return "ApiResponse<" + boxedResult() + ">";
  }

  private String ifChanged() {
    return "Optional<" + response() + ">";
  }

  private String pagesType() {
    PageView page = operation.page();
    return page == null ? "" : pagedType() + "<" + page.item() + ">";
  }

  private String returned(String type) {
    return async ? "CompletableFuture<" + (type.equals("void") ? "Void" : type) + ">" : type;
  }

  private String resultType() {
    return answers() ? boxedResult() : "void";
  }

  private String boxedResult() {
    ClientType result = operation.result();
    return result == null ? "Void" : result.name();
  }
}
