package dev.socialapi.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A jar that the build makes for others, or all those of the functions' image. */
enum ShippedJar {
  FUNCTIONS("handlers", "social-api-functions.jar", Libraries.INSIDE, "social-api-server"),
  IMAGE("infra/image", "image/lib", Libraries.IN_IMAGE, "social-api-handlers", "social-api-server"),
  CLIENT("client-sdk/core", "social-api-client-%s.jar", Libraries.BESIDE),
  SIGN_IN("client-sdk/sign-in", "social-api-sign-in-%s.jar", Libraries.BESIDE, "social-api-client"),
  TEST_KIT(
      "client-sdk/test-kit", "social-api-test-kit-%s.jar", Libraries.BESIDE, "social-api-client");

  /** Every jar may have one; it is nobody's class. */
  private static final String MODULE = "module-info.class";

  private final Path target;
  private final String name;
  private final Libraries libraries;
  private final Set<String> ours;

  /**
   * A jar by its name, or a folder.
   *
   * @param ours which of our other modules come with it, by their artifacts' names
   */
  ShippedJar(String module, String name, Libraries libraries, String... ours) {
    this.target = Path.of("../..", module, "target");
    this.name = name.formatted(System.getProperty("project.version"));
    this.libraries = libraries;
    this.ours = Set.of(ours);
  }

  /** Which of our other modules come with it, by their artifacts' names. */
  Set<String> ours() {
    return ours;
  }

  Libraries libraries() {
    return libraries;
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
    if (!Files.isDirectory(file())) {
      return classesIn(file());
    }
    try (Stream<Path> files = Files.list(file())) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .flatMap(jar -> classesIn(jar).stream())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> classesIn(Path file) {
    try (var jar = new JarFile(file.toFile())) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith(MODULE))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Where what others wrote is. */
  enum Libraries {
    INSIDE("Inside the jar:"),
    BESIDE("Beside the jar, as its pom says:"),
    IN_IMAGE(
        "In the image of the functions, on Amazon's image of its JDK, which has its own notices:");

    private final String words;

    Libraries(String words) {
      this.words = words;
    }

    /** As the document introduces them. */
    String words() {
      return words;
    }
  }
}
