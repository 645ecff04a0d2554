package dev.socialapi.infra;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Stands for everything that a synthesized app is made of: equal ones make equal templates. */
record Fingerprint(String value) {

  /**
   * Of the given files and of the class path: folders by their content, libraries by their name.
   */
  static Fingerprint of(Path... inputs) throws IOException {
    MessageDigest digest = sha256();
    for (Path input : inputs) {
      add(digest, input);
    }
    String classPath = System.getProperty("java.class.path");
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      digest.update(path.toString().getBytes(StandardCharsets.UTF_8));
      if (Files.isDirectory(path)) {
        add(digest, path);
      }
    }
    return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
  }

  /** Whether the folder holds what was synthesized from the same things. */
  boolean matches(Path output) throws IOException {
    Path file = beside(output);
    return Files.exists(output.resolve("manifest.json"))
        && Files.exists(file)
        && Files.readString(file).equals(value);
  }

  void leaveBeside(Path output) throws IOException {
    Files.writeString(beside(output), value);
  }

  private static Path beside(Path output) {
    return output.resolveSibling(output.getFileName() + ".sha256");
  }

  private static void add(MessageDigest digest, Path input) throws IOException {
    for (Path file : filesOf(input)) {
      digest.update(input.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(file)) {
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          digest.update(buffer, 0, count);
        }
      }
    }
  }

  private static List<Path> filesOf(Path input) throws IOException {
    try (Stream<Path> files = Files.walk(input)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
