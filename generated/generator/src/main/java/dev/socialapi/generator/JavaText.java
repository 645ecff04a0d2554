package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;

/** Literals and lists as a formatter would set them. */
final class JavaText {
  private static final int WIDTH = 100;

  private JavaText() {}

  /** A string literal; one that would be too long for its line in pieces. */
  static String literal(String text, int indent) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String character : characters(text)) {
      if (piece.length() + character.length() > WIDTH - indent - "    + \"\";".length()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(character);
    }
    pieces.add(piece.toString());
    return '"' + String.join("\"\n" + " ".repeat(indent + 4) + "+ \"", pieces) + '"';
  }

  /** {@code start}, a literal and a semicolon: on one line if there is room. */
  static String constant(String start, String text) {
    String literal = literal(text, 6);
    boolean fits = !literal.contains("\n") && start.length() + literal.length() + 2 <= WIDTH;
    return start + (fits ? " " : "\n      ") + literal + ";";
  }

  /**
   * {@code start}, a list of items, {@code end}: on one line if there is room, else all items on a
   * line of their own, else each.
   */
  static String list(String start, List<String> items, String end, int indent) {
    String margin = "\n" + " ".repeat(indent);
    String joined = String.join(", ", items);
    if (lastLine(start).length() + joined.length() + end.length() <= WIDTH) {
      return start + joined + end;
    }
    boolean fits = indent + joined.length() + end.length() <= WIDTH && !joined.contains("\n");
    return start + margin + (fits ? joined : String.join("," + margin, items)) + end;
  }

  /** The head of a record, up to its body. */
  static String recordHead(String name, List<String> components, String type) {
    String start = "public record " + name + "(";
    String oneLine = list(start, components, ") implements " + type + " {", 4);
    return oneLine.contains("\n")
        ? list(start, components, ")", 4) + "\n    implements " + type + " {"
        : oneLine;
  }

  /** {@code 65_536}. */
  static String number(long number) {
    return String.valueOf(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  /** The characters as in a literal; the contract's own {@code \}{@code u0020} stay whole. */
  private static List<String> characters(String text) {
    List<String> characters = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.startsWith("\\u", at) ? Math.min(at + 6, text.length()) : at + 1;
      StringBuilder character = new StringBuilder();
      text.substring(at, end).chars().forEach(c -> character.append(escaped((char) c)));
      characters.add(character.toString());
      at = end;
    }
    return characters;
  }

  private static String escaped(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    return c < ' ' || c > '~' ? String.format("\\u%04X", (int) c) : String.valueOf(c);
  }
}
