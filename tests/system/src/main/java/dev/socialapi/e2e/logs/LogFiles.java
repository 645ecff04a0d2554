package dev.socialapi.e2e.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log files that the tests of a run leave, of every system and every function. */
public final class LogFiles {
  /** What functions log, a line for each invocation. */
  private static final String FUNCTIONS = "functions.log";

  /** What the gateway logs, a line for each request. */
  private static final String ACCESSES = "access.log";

  /**
   * In the place of the mail that is not sent, the local user pool writes to whom it would have
   * been: the one file in which an address may stand.
   */
  private static final String MAIL = "cognito-local.log";

  /** From here to there the local system shows its two users to whoever has started it. */
  private static final String SHOWN_FROM = "The Social API is ready";

  private static final String SHOWN_TO = "Stop with Ctrl-C.";

  private final Path folder;

  public LogFiles(Path folder) {
    this.folder = folder;
  }

  /** Every line of every log, but for what is meant for somebody's eyes. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Path file : files(".log")) {
      boolean shown = false;
      for (String line : read(file)) {
        shown |= line.startsWith(SHOWN_FROM);
        if (!shown && !isMail(file, line)) {
          lines.add(line);
        }
        shown &= !line.startsWith(SHOWN_TO);
      }
    }
    return lines;
  }

  /** The lines of functions alone. */
  public List<String> ofFunctions() {
    return files(FUNCTIONS).stream().flatMap(file -> read(file).stream()).toList();
  }

  /** The gateway's lines. */
  public List<String> accesses() {
    return files(ACCESSES).stream().flatMap(file -> read(file).stream()).toList();
  }

  private static boolean isMail(Path file, String line) {
    return file.endsWith(MAIL) && line.contains("Destination:");
  }

  private List<Path> files(String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
