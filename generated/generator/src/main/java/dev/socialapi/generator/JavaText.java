package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of the contract as it stands in a Java file: in comments, literals and numbers. */
final class JavaText {
  private static final int WIDTH = 100;

  private JavaText() {}

  /** Javadoc of these paragraphs, each line indented. */
  static String javadoc(String indent, List<String> paragraphs) {
    String oneLine = indent + "/** " + escaped(paragraphs.get(0)) + " */";
    if (paragraphs.size() == 1 && oneLine.length() <= WIDTH) {
      return oneLine;
    }
    StringBuilder javadoc = new StringBuilder(indent).append("/**\n");
    String separator = "";
    for (String paragraph : paragraphs) {
      boolean tag = paragraph.startsWith("@param");
      javadoc.append(separator);
      String text = (separator.isEmpty() || tag ? "" : "<p>") + escaped(paragraph);
      for (String line : wrapped(text, WIDTH - indent.length() - 3, tag ? "    " : "")) {
        javadoc.append(indent).append(" * ").append(line).append('\n');
      }
      separator = indent + " *\n";
      if (tag) {
        separator = "";
      }
    }
    return javadoc.append(indent).append(" */").toString();
  }

  /** A string literal; a long one in pieces, each on a line of its own. */
  static String literal(String text, String indent) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String next = character(text.charAt(i));
      // Never between the halves of a unicode escape's "\\" and "u0000".
      boolean mayBreak = !text.startsWith("u", i) && i > 0 && text.charAt(i - 1) != '\\';
      if (mayBreak && piece.length() + next.length() > WIDTH - indent.length() - 12) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(next);
    }
    pieces.add(piece.toString());
    return '"' + String.join("\"\n" + indent + "    + \"", pieces) + '"';
  }

  /** {@code 65_536}. */
  static String number(long number) {
    String digits = String.valueOf(number);
    return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
  }

  /** The description as one paragraph; a sentence even if the contract has none. */
  static String sentence(@Nullable String description, String otherwise) {
    String text = description == null ? otherwise : description.strip().replaceAll("\\s+", " ");
    return text.endsWith(".") ? text : text + ".";
  }

  private static String character(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    return c < ' ' || c > '~' ? String.format("\\u%04X", (int) c) : String.valueOf(c);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("*/", "*&#47;")
        .replaceAll("`([^`{}]+)`", "{@code $1}");
  }

  private static List<String> wrapped(String text, int width, String nextIndent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", 0)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(nextIndent);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
