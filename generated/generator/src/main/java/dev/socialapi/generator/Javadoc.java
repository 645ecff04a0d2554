package dev.socialapi.generator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Descriptions of the contract as comments in Java. */
final class Javadoc {
  private static final int WIDTH = 100;

  private Javadoc() {}

  /** A comment of these paragraphs, the last of which may be tags; each line indented. */
  static String of(String indent, List<String> paragraphs) {
    String oneLine = indent + "/** " + paragraphs.get(0) + " */";
    if (paragraphs.size() == 1 && oneLine.length() <= WIDTH) {
      return oneLine;
    }
    List<String> lines = new ArrayList<>();
    boolean inTags = false;
    for (String paragraph : paragraphs) {
      boolean tag = paragraph.startsWith("@param") || paragraph.startsWith("@deprecated");
      boolean first = lines.isEmpty();
      if (!first && !inTags) {
        lines.add("");
      }
      inTags = tag;
      String text = first || tag ? paragraph : "<p>" + paragraph;
      lines.addAll(wrapped(text, WIDTH - indent.length() - " * ".length(), tag ? "    " : ""));
    }
    StringBuilder javadoc = new StringBuilder(indent).append("/**\n");
    for (String line : lines) {
      javadoc.append(indent).append((" * " + line).stripTrailing()).append('\n');
    }
    return javadoc.append(indent).append(" */").toString();
  }

  /** The description in one paragraph, or other words where the contract has none. */
  static String sentence(@Nullable String description, String otherwise) {
    String text = description == null ? otherwise : description.strip().replaceAll("\\s+", " ");
    return escaped(text.endsWith(".") ? text : text + ".");
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
