package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How the client introduces itself. */
final class UserAgent {
  private static final String CLIENT =
      "social-api-java/"
          + version()
          + " (contract/"
          + ContractVersion.VALUE
          + "; java/"
          + System.getProperty("java.version", "unknown")
          + ")";

  private UserAgent() {}

  static String ofClient() {
    return CLIENT;
  }

  static String ofApp(String name, String version) {
    if (!Header.isName(name) || !Header.isName(version)) {
      throw new IllegalArgumentException(
          "name and version must be of letters, digits and punctuation: " + name + ", " + version);
    }
    return CLIENT + " " + name + "/" + version;
  }

  /** Written into the file by the build. */
  private static String version() {
    try (InputStream file = requireNonNull(UserAgent.class.getResourceAsStream("version.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
