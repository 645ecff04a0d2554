package dev.socialapi.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All fragments of a guide in one language, as one program that can be run.
 *
 * @param output what it prints, as the guide says in the blocks behind its fragments
 */
record Script(Language language, String program, String output) {
  /** What guides have fragments in, by the name of the blocks. */
  enum Language {
    SHELL("sh"),
    TYPESCRIPT("ts");

    private final String extension;

    Language(String extension) {
      this.extension = extension;
    }

    String extension() {
      return extension;
    }
  }

  static List<Script> of(Guide guide) {
    List<Script> scripts = new ArrayList<>();
    for (Language language : Language.values()) {
      of(language, Markdown.code(guide.markdown())).ifPresent(scripts::add);
    }
    return scripts;
  }

  private static Optional<Script> of(Language language, List<Markdown.Block> blocks) {
    List<String> program = new ArrayList<>();
    List<String> output = new ArrayList<>();
    boolean ours = false;
    for (Markdown.Block block : blocks) {
      if (block.language().equals("output")) {
        if (ours) {
          output.add(block.text());
        }
      } else {
        ours = block.language().equals(language.extension());
        if (ours) {
          program.add(block.text());
        }
      }
    }
    return program.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Script(
                language,
                program.stream().collect(Collectors.joining("\n")),
                String.join("", output)));
  }
}
