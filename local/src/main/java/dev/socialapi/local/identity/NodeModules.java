package dev.socialapi.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.socialapi.local.process.ChildProcessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The npm packages of this module; where they are is a resource that the build writes. */
final class NodeModules {
  private static final String RESOURCE = "node-modules";

  private NodeModules() {}

  /**
   * Finds a file of a package.
   *
   * @throws ChildProcessException if the package is not installed
   */
  static Path file(String packageName, String file) {
    Path folder = folder().resolve(packageName);
    if (Files.notExists(folder)) {
      throw new ChildProcessException(
          "%s is not installed in %s: build with Maven".formatted(packageName, folder));
    }
    return folder.resolve(file);
  }

  private static Path folder() {
    try (var resource = NodeModules.class.getResourceAsStream(RESOURCE)) {
      requireNonNull(resource, "the resource '" + RESOURCE + "' is missing: build with Maven");
      return Path.of(new String(resource.readAllBytes(), UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
