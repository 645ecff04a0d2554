package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of a service that call one operation, as the template wants them. */
final class CallView {
  private final ClientOperation operation;
  private final @Nullable ClientOperation read;
  private final @Nullable DataView body;
  private final boolean async;

  /** The class of the optional parameters, where these methods take them. */
  private final @Nullable String parametersClass;

  private final HeadsView heads;
  private final ArgumentsView arguments;

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
    this.heads = new HeadsView(operation, body, async, parametersClass);
    this.arguments = new ArgumentsView(operation, body != null, parametersClass);
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
      String words =
          "Since " + members.get("since") + ", and may be gone from " + members.get("sunset");
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
            + " nobody else was faster; else begins again, in five rounds at most.");
    paragraphs.add(
        "The change is given what was read and an empty builder, and may be asked more than once."
            + (canBeEmpty() ? " If it leaves the builder empty, nothing is changed." : ""));
    return Javadoc.of("  ", paragraphs);
  }

  HeadsView heads() {
    return heads;
  }

  ArgumentsView arguments() {
    return arguments;
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

  /** The literal of the answer's class. */
  String type() {
    ClientType result = operation.result();
    if (result == null) {
      return "Void.class";
    }
    return result.kind() == Value.Kind.RAW ? "ANY_OBJECT" : result.name() + ".class";
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
    List<String> signatures = new ArrayList<>();
    if (single()) {
      signatures.addAll(List.of(heads.plain(), heads.withResponse()));
      if (body != null) {
        signatures.add(heads.withBuilder());
      }
      if (conditional()) {
        signatures.add(heads.ifChanged());
      }
      if (update()) {
        signatures.add(heads.update());
      }
    } else {
      signatures.addAll(List.of(heads.pagesWithOptions(), heads.pagesWithBuilder()));
    }
    return signatures;
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
}
