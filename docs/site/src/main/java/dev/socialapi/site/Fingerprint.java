package dev.socialapi.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Stands for everything that the site is made of. */
final class Fingerprint {
  private Fingerprint() {}

  /** Of files, and of folders with all that is in them; what is missing counts as well. */
  static String of(List<Path> inputs) throws IOException {
    MessageDigest digest = sha256();
    for (Path input : inputs) {
      digest.update(input.toString().getBytes(StandardCharsets.UTF_8));
      for (Path file : files(input)) {
        digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path input) throws IOException {
    if (Files.notExists(input)) {
      return List.of();
    }
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
