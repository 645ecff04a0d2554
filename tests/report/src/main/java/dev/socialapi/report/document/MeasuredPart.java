package dev.socialapi.report.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a Markdown page that a measurement writes, between two comments which name it.
 *
 * @param name as the comments have it
 */
public record MeasuredPart(Path page, String name) {
  /** Puts the text, which ends with a line break, in the place of what was there. */
  public void write(String text) throws IOException {
    String begin = "<!-- " + name + ": measured -->\n";
    String all = Files.readString(page);
    int from = all.indexOf(begin) + begin.length();
    int to = all.indexOf("<!-- " + name + ": end -->\n");
    if (from < begin.length() || to < from) {
      throw new IllegalStateException("no place for \"" + name + "\" in " + page);
    }
    Files.writeString(page, all.substring(0, from) + text + all.substring(to));
  }
}
