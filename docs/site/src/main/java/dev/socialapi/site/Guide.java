package dev.socialapi.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A guide in Markdown, with what it takes from the contract filled in.
 *
 * @param name of its page
 * @param title its heading
 */
record Guide(String name, String title, String markdown) {
  private static final Pattern FILE = Pattern.compile("\\d\\d-(.+)\\.md");
  private static final Pattern TITLE = Pattern.compile("\\A# (.+)\n");

  /** All in their order: their files begin with two digits, which no page shows. */
  static List<Guide> readAll(Path folder, Template template) throws IOException {
    List<Guide> guides = new ArrayList<>();
    for (Path file : sorted(folder)) {
      String fileName = file.getFileName().toString();
      Matcher name = FILE.matcher(fileName);
      if (name.matches()) {
        guides.add(of(name.group(1), template.fill(fileName, Files.readString(file))));
      }
    }
    return guides;
  }

  static Guide of(String name, String markdown) {
    Matcher title = TITLE.matcher(markdown);
    if (!title.find()) {
      throw new IllegalArgumentException(name + " does not begin with a heading");
    }
    return new Guide(name, title.group(1), markdown);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
