package dev.socialapi.e2e.functions;

import static java.util.Objects.requireNonNull;

import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The native part of a library for this machine, unpacked out of the library's jar. */
final class NativeLibrary {
  static final boolean IS_ARM = System.getProperty("os.arch").equals("aarch64");

  private NativeLibrary() {}

  /**
   * @param resource where it is in the jar
   * @param file where it is to be, within the functions' folder
   */
  static Path unpack(String resource, String file) {
    Path target = Repository.work("functions").resolve(file);
    try (InputStream library = NativeLibrary.class.getResourceAsStream(resource)) {
      Files.createDirectories(requireNonNull(target.getParent()));
      Files.copy(requireNonNull(library, resource), target, StandardCopyOption.REPLACE_EXISTING);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
