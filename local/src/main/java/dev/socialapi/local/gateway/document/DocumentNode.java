package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;

/** A part of the document that knows where it stands. */
record DocumentNode(JsonNode json, String pointer) {
  DocumentNode {
    requireNonNull(json, "json is null");
    requireNonNull(pointer, "pointer is null");
  }

  static DocumentNode root(JsonNode json) {
    return new DocumentNode(json, "");
  }

  boolean exists() {
    return !json.isMissingNode();
  }

  boolean has(String name) {
    return json.has(name);
  }

  DocumentNode at(String name) {
    String step = name.replace("~", "~0").replace("/", "~1");
    return new DocumentNode(json.path(name), pointer + "/" + step);
  }

  /** The members in their order; none if this is no object. */
  SequencedMap<String, DocumentNode> members() {
    SequencedMap<String, DocumentNode> members = new LinkedHashMap<>();
    json.fieldNames().forEachRemaining(name -> members.put(name, at(name)));
    return members;
  }

  List<DocumentNode> elements() {
    return IntStream.range(0, json.isArray() ? json.size() : 0)
        .mapToObj(index -> new DocumentNode(json.get(index), pointer + "/" + index))
        .toList();
  }

  String text() {
    if (!json.isTextual()) {
      throw failure("must be a text");
    }
    return json.asText();
  }

  Optional<String> text(String name) {
    return has(name) ? Optional.of(at(name).text()) : Optional.empty();
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    elements().forEach(element -> texts.add(element.text()));
    return texts;
  }

  /** Text values by name. */
  SequencedMap<String, String> textMembers() {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    members().forEach((name, value) -> texts.put(name, value.text()));
    return texts;
  }

  int number(String name, int absent) {
    if (has(name) && !at(name).json().canConvertToInt()) {
      throw at(name).failure("must be an integer");
    }
    return json.path(name).asInt(absent);
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  /** Refuses members that this gateway would not honour. */
  void allowOnly(Set<String> names) {
    members()
        .forEach((name, member) -> {
          if (!names.contains(name)) {
            throw member.failure("is not known here");
          }
        });
  }

  DocumentException failure(String problem) {
    return new DocumentException(pointer, problem);
  }
}
