package dev.socialapi.local.template;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Secrets in a folder, a file each. */
record SecretFiles(Path directory) implements Secrets {
  SecretFiles {
    requireNonNull(directory, "directory is null");
  }

  @Override
  public String value(String name, Supplier<String> generator) {
    Path file = directory.resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file);
      }
      String value = generator.get();
      Files.createDirectories(directory);
      // A temporary file is readable by its owner only; the move keeps that and is never seen half
      // done.
      Path temporary = Files.createTempFile(directory, name, null);
      Files.writeString(temporary, value);
      Files.move(temporary, file);
      return value;
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
