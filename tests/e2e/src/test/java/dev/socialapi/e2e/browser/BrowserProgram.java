package dev.socialapi.e2e.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.socialapi.e2e.system.Programs;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds a browser: the one that CHROME_BIN names, else one on the search path, else, on Linux, the
 * one inside an npm package that is installed only now.
 */
final class BrowserProgram {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final Path PACKAGE = Path.of("src/test/node/browser");

  private BrowserProgram() {}

  static Path find() throws IOException, InterruptedException {
    Optional<Path> installed =
        Optional.ofNullable(System.getenv("CHROME_BIN"))
            .map(Path::of)
            .or(() -> Programs.find(NAMES));
    return installed.isPresent() ? installed.get() : unpacked();
  }

  private static Path unpacked() throws IOException, InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      throw new AssertionError(
          "There is no browser. Install Chromium or Chrome, or let CHROME_BIN name one.");
    }
    run(List.of("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"));
    return Path.of(run(List.of("node", "unpack.js", Repository.work("browser").toString())));
  }

  /** What the command prints. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(PACKAGE.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(
          "There is no browser, and unpacking one failed. Install Chromium or Chrome, or let"
              + " CHROME_BIN name one.\n"
              + output);
    }
    return output.strip();
  }
}
