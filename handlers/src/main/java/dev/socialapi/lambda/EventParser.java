package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON that AWS sends, the user pool's keys included: trusted, so without the strictness
 * and the bounds that hold for what clients send.
 */
final class EventParser {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EventParser() {}

  /** A parser that stands on the document's first token. */
  static JsonParser open(InputStream event) throws IOException {
    JsonParser parser = FACTORY.createParser(event);
    parser.nextToken();
    return parser;
  }

  static JsonParser open(byte[] event) throws IOException {
    JsonParser parser = FACTORY.createParser(event);
    parser.nextToken();
    return parser;
  }

  /**
   * Visits the members of the current object; each visitor reads its value whole. Null has none.
   */
  static void eachMember(JsonParser parser, Visitor visitor) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      visitor.visit(name, parser);
    }
  }

  /** Visits what the current event's source has put together: its list of records. */
  static void eachRecord(JsonParser parser, RecordVisitor visitor) throws IOException {
    eachMember(
        parser,
        (name, value) -> {
          if (!name.equals("Records")) {
            value.skipChildren();
            return;
          }
          while (value.nextToken() == JsonToken.START_OBJECT) {
            visitor.visit(value);
          }
        });
  }

  /** The members of the current object that are texts. */
  static Map<String, String> texts(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    eachMember(parser, (name, value) -> text(value).ifPresent(text -> texts.put(name, text)));
    return texts;
  }

  /** The members of the current object that are lists of texts, each list joined by commas. */
  static Map<String, String> joinedTexts(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    eachMember(parser, (name, value) -> texts.put(name, String.join(", ", list(value))));
    return texts;
  }

  /** The current value, when it is a text. */
  static Optional<String> text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return Optional.of(parser.getText());
    }
    parser.skipChildren();
    return Optional.empty();
  }

  static boolean isTrue(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  private static List<String> list(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        text(parser).ifPresent(texts::add);
      }
    }
    return texts;
  }

  /** Takes a record: a parser that stands on its beginning, and reads it whole. */
  interface RecordVisitor {
    void visit(JsonParser value) throws IOException;
  }

  /** Takes a member: its name, and a parser that stands on its value. */
  interface Visitor {
    void visit(String name, JsonParser value) throws IOException;
  }
}
