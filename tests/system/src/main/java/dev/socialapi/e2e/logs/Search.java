package dev.socialapi.e2e.logs;

import dev.socialapi.e2e.http.Confidential;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for many texts at once, and for what has the shape of a credential, whoever made it. */
public final class Search {
  /** Tokens of both kinds, and what the local system has put in the place of one. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "eyJ[\\w-]{8,}\\.[\\w-]+\\.|sapat_\\w{20,}|\\[credential]|(?i:bearer\\s+)[\\w.-]{12,}");

  private static final int WINDOW = Confidential.SHORTEST;

  private final Map<String, List<String>> byBeginning = new HashMap<>();

  /**
   * @param texts none shorter than {@link Confidential#SHORTEST}
   */
  public Search(Set<String> texts) {
    for (String text : texts) {
      byBeginning.computeIfAbsent(text.substring(0, WINDOW), _ -> new ArrayList<>()).add(text);
    }
  }

  /** The lines that hold anything of it, each once. */
  public List<String> in(List<String> lines) {
    return lines.stream().filter(this::isIn).distinct().toList();
  }

  private boolean isIn(String line) {
    if (CREDENTIAL.matcher(line).find()) {
      return true;
    }
    for (int i = 0; i + WINDOW <= line.length(); i++) {
      for (String text : byBeginning.getOrDefault(line.substring(i, i + WINDOW), List.of())) {
        if (line.startsWith(text, i)) {
          return true;
        }
      }
    }
    return false;
  }
}
