package dev.socialapi.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document strictly, value by value, and goes on after each violation so that all of
 * them are found. A value that breaks its rules is read as null.
 */
final class JsonReader {
  private final JsonParser parser;
  private final List<Violation> violations;
  private final Deque<Set<String>> membersSeen = new ArrayDeque<>();

  private JsonReader(JsonParser parser, List<Violation> violations) {
    this.parser = parser;
    this.violations = violations;
  }

  /** Stands at the document's value, which must be an object. */
  static JsonReader open(JsonParser parser, List<Violation> violations) {
    var reader = new JsonReader(parser, violations);
    if (reader.next() != JsonToken.START_OBJECT) {
      throw new MalformedJsonException();
    }
    return reader;
  }

  /** Whether nothing has been wrong so far, parameters included. */
  boolean isValid() {
    return violations.isEmpty();
  }

  /** Ends the document: nothing may follow its object. */
  void end() {
    if (next() != null) {
      throw new MalformedJsonException();
    }
  }

  /** Enters an object; false when the value is something else. */
  boolean beginObject() {
    if (!expect(JsonToken.START_OBJECT, "an object")) {
      return false;
    }
    membersSeen.push(new HashSet<>());
    return true;
  }

  /** Goes to the next member's value and tells the member's name; null after the last. */
  @Nullable String nextMember() {
    if (next() == JsonToken.END_OBJECT) {
      return null;
    }
    String name = text();
    membersSeen.element().add(name);
    next();
    return name;
  }

  void unknownMember() {
    report(Failure.UNKNOWN_MEMBER);
    skip();
  }

  /** Leaves an object, which must have had these members. */
  void endObject(String... required) {
    Set<String> seen = membersSeen.pop();
    for (String name : required) {
      if (!seen.contains(name)) {
        report(pointer() + "/" + name, Failure.REQUIRED);
      }
    }
  }

  /** Leaves an object, which must have had a member. */
  void endNonEmptyObject() {
    if (membersSeen.pop().isEmpty()) {
      report(Failure.NO_MEMBERS);
    }
  }

  /** Enters an array; false when the value is something else. */
  boolean beginArray() {
    return expect(JsonToken.START_ARRAY, "an array");
  }

  /** Goes to the next element; false after the last. */
  boolean nextElement() {
    return next() != JsonToken.END_ARRAY;
  }

  /** Leaves an array that had so many elements. */
  void endArray(int size, int min, int max) {
    reportIfAny(Failure.ofSize(size, min, max, "item"));
  }

  @Nullable String string(TextRule rule) {
    if (!expect(JsonToken.VALUE_STRING, "a string")) {
      return null;
    }
    String text = text();
    return reportIfAny(rule.check(text)) ? null : text;
  }

  /** Reports a text that is none of those listed. */
  void notAllowed(String allowed) {
    report(Failure.notAllowed(allowed));
  }

  @Nullable Instant timestamp() {
    String text = string(TextRule.ANY);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException _) {
      report(Failure.NOT_A_TIMESTAMP);
      return null;
    }
  }

  @Nullable Boolean bool() {
    if (parser.currentToken() != JsonToken.VALUE_FALSE
        && !expect(JsonToken.VALUE_TRUE, "true or false")) {
      return null;
    }
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  @Nullable Integer int32(int min, int max) {
    Long value = int64(min, max);
    return value == null ? null : value.intValue();
  }

  @Nullable Long int64(long min, long max) {
    if (!expect(JsonToken.VALUE_NUMBER_INT, "an integer")) {
      return null;
    }
    String digits = text();
    return reportIfAny(Failure.ofInteger(digits, min, max)) ? null : Long.valueOf(digits);
  }

  private boolean expect(JsonToken token, String expected) {
    if (parser.currentToken() == token) {
      return true;
    }
    report(Failure.wrongType(expected));
    skip();
    return false;
  }

  private boolean reportIfAny(@Nullable Failure failure) {
    if (failure != null) {
      report(failure);
    }
    return failure != null;
  }

  private void report(Failure failure) {
    report(pointer(), failure);
  }

  private void report(String pointer, Failure failure) {
    if (violations.size() < Limits.MAX_ERRORS) {
      violations.add(Violation.at(pointer, failure));
    }
  }

  private String pointer() {
    return parser.getParsingContext().pathAsPointer().toString();
  }

  // In memory there is no input or output to fail: what the parser throws is about the document.

  private @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException _) {
      throw new MalformedJsonException();
    }
  }

  private String text() {
    try {
      return parser.getText();
    } catch (IOException _) {
      throw new MalformedJsonException();
    }
  }

  private void skip() {
    try {
      parser.skipChildren();
    } catch (IOException _) {
      throw new MalformedJsonException();
    }
  }
}
