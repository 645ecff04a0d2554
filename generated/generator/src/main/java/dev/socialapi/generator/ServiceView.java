package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operations of a tag, as the template for its service wants them. */
record ServiceView(
    String tag,
    @Nullable String description,
    List<CallView> calls,
    Set<String> models,
    boolean async) {
  private static final Map<String, String> TYPES =
      Map.of(
          "BiConsumer", "java.util.function.BiConsumer",
          "CompletableFuture", "java.util.concurrent.CompletableFuture",
          "Consumer", "java.util.function.Consumer",
          "Map", "java.util.Map",
          "Optional", "java.util.Optional",
          "UUID", "java.util.UUID");

  /** The method that gives the service. */
  String accessor() {
    return Names.member(tag);
  }

  String name() {
    return Names.capitalized(accessor()) + (async ? "AsyncApi" : "Api");
  }

  String javadoc() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Javadoc.sentence(description, "The operations on " + tag));
    if (async) {
      paragraphs.add(
          "Nothing here waits: what fails, fails the future. Instances are immutable and may be"
              + " shared by threads.");
    } else {
      paragraphs.add("Instances are immutable and may be shared by threads.");
    }
    return Javadoc.of("", paragraphs);
  }

  String accessorJavadoc() {
    return Javadoc.of("  ", List.of(Javadoc.sentence(description, "The operations on " + tag)));
  }

  boolean free() {
    return calls.stream().anyMatch(CallView::free);
  }

  /** What the service imports, in order. */
  List<String> imports() {
    var imports = new TreeSet<String>();
    for (CallView call : calls) {
      for (String signature : call.signatures()) {
        for (String word : Pattern.compile("\\W+").split(signature, 0)) {
          if (TYPES.containsKey(word)) {
            imports.add(TYPES.get(word));
          } else if (models.contains(word)) {
            imports.add("dev.socialapi.client.model." + word);
          }
        }
      }
    }
    return List.copyOf(imports);
  }
}
