package dev.socialapi.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** A jar that the build makes for others. */
enum ShippedJar {
  FUNCTIONS("handlers", "social-api-functions.jar", "social-api-server"),
  IMAGE("infra/image", "social-api-image-%s.jar", "social-api-handlers", "social-api-server"),
  CLIENT("client-sdk/core", "social-api-client-%s.jar"),
  SIGN_IN("client-sdk/sign-in", "social-api-sign-in-%s.jar", "social-api-client"),
  TEST_KIT("client-sdk/test-kit", "social-api-test-kit-%s.jar", "social-api-client");

  private final Path target;
  private final String name;
  private final Set<String> ours;

  ShippedJar(String module, String name, String... ours) {
    this.target = Path.of("../..", module, "target");
    this.name = name.formatted(System.getProperty("project.version"));
    this.ours = Set.of(ours);
  }

  /** Which of our other modules come with it, by their artifacts' names. */
  Set<String> ours() {
    return ours;
  }

  /** Whether its libraries are inside; else they come along, as its pom says. */
  boolean isWhole() {
    return this == FUNCTIONS;
  }

  /** Made at night and for releases. */
  Sbom sbom() {
    return Sbom.read(target.resolve("sbom.cdx.json"));
  }

  Path file() {
    return target.resolve(name);
  }

  /** The names of the classes inside, as paths. */
  Set<String> classes() {
    return classesIn(file());
  }

  static Set<String> classesIn(Path file) {
    try (var jar = new JarFile(file.toFile())) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
