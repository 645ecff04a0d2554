package dev.socialapi.e2e.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socialapi.e2e.http.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What no test sees, each with its reason: lines like {@code getPost 400 malformed_json: reason} in
 * {@code contract-coverage-holes.txt}.
 */
final class Holes {
  private Holes() {}

  static SortedMap<Outcome, String> read() {
    SortedMap<Outcome, String> holes = new TreeMap<>();
    try (InputStream file = Holes.class.getResourceAsStream("/contract-coverage-holes.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, holes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return holes;
  }

  private static void add(String line, SortedMap<Outcome, String> holes) {
    String[] parts = line.split(": ", 2);
    String[] words = parts[0].split(" ", -1);
    String code = words.length > 2 ? words[2] : "";
    holes.put(new Outcome(words[0], Integer.parseInt(words[1]), code), parts[1]);
  }
}
