package dev.socialapi.report.plot;

import java.util.Locale;

/** A drawing that grows from back to front. Coordinates are pixels from the upper left corner. */
public final class Svg {
  /** Where a text has its point. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final int width;
  private final int height;
  private final StringBuilder content = new StringBuilder();

  public Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  public Svg rectangle(double x, double y, double width, double height, String color) {
    return add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        x, y, width, height, color);
  }

  public Svg line(double x1, double y1, double x2, double y2, String color) {
    return add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
        x1, y1, x2, y2, color);
  }

  public Svg circle(double x, double y, double radius, String color) {
    return add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>", x, y, radius, color);
  }

  public Svg text(double x, double y, Anchor anchor, String text) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x, y, anchor.name().toLowerCase(Locale.ROOT), escape(text));
  }

  public Svg text(double x, double y, Anchor anchor, String text, String color) {
    return add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
        x, y, anchor.name().toLowerCase(Locale.ROOT), color, escape(text));
  }

  /** The document, on white: what shows it may be dark. */
  public String write() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
    font-family="sans-serif" font-size="12" fill="#222">
    <rect width="100%%" height="100%%" fill="#fff"/>
    %3$s</svg>
    """
        .formatted(width, height, content);
  }

  private Svg add(String format, Object... values) {
    content.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
