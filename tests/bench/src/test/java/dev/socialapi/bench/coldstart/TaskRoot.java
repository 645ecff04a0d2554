package dev.socialapi.bench.coldstart;

import dev.socialapi.bench.floor.EmptyFunction;
import dev.socialapi.e2e.system.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder of a function, as Lambda makes it of what was deployed. */
final class TaskRoot {
  private static final String NATIVE_LIBRARY = "libaws-crt-jni.so";

  private TaskRoot() {}

  /** The deployed jar, unpacked, with the floors beside our functions. */
  static Path deployed(Path folder) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Repository.functions())) {
      copy(jar.getPath("/"), folder);
    }
    addNativeLibrary(folder);
    addFloors(folder);
    return folder;
  }

  /** What the usual function needs: the SDK and its other libraries as jars. */
  static Path usual(Path folder) throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    Files.copy(
        Repository.functions(),
        libraries.resolve("functions.jar"),
        StandardCopyOption.REPLACE_EXISTING);
    for (String name :
        List.of("aws-lambda-java-events", "jackson-annotations", "joda-time", "url-connection")) {
      for (Path jar : onClassPath(name)) {
        Files.copy(jar, libraries.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    addFloors(folder);
    return folder;
  }

  /** Those jars of this class path whose name begins so. */
  static List<Path> onClassPath(String name) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> Objects.toString(path.getFileName()).startsWith(name))
        .toList();
  }

  /** The deployed jar has it for Lambda's processors; here it is this one's, in the same place. */
  static void addNativeLibrary(Path folder) throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "armv8" : "x86_64";
    Path allPlatforms =
        onClassPath("aws-crt-").stream()
            .filter(jar -> jar.getFileName().toString().matches("aws-crt-[\\d.]+\\.jar"))
            .findFirst()
            .orElseThrow();
    try (FileSystem jar = FileSystems.newFileSystem(allPlatforms)) {
      Files.copy(
          jar.getPath("linux", processor, "glibc", NATIVE_LIBRARY),
          requireExisting(folder.resolve("lib").resolve(NATIVE_LIBRARY)),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path requireExisting(Path file) {
    if (!Files.exists(file)) {
      throw new IllegalStateException("not deployed: " + file);
    }
    return file;
  }

  /** Their compiled package. */
  private static void addFloors(Path folder) throws IOException {
    String name = EmptyFunction.class.getPackageName().replace('.', '/');
    copy(Path.of("target/test-classes").resolve(name), folder.resolve(name));
  }

  /** Adds all files of a folder to another one. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
