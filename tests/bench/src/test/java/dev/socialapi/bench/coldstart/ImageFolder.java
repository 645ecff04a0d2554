package dev.socialapi.bench.coldstart;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The functions' image, made without a container engine: the commands of its Dockerfile, run in a
 * folder that has what the image has. The JDK and the native libraries are this machine's.
 */
record ImageFolder(Path folder) {
  /** Where the image has what is in the folder. */
  private static final String TASK_ROOT = "/var/task";

  private static final String RUNTIME_CLIENT = "libaws-lambda-jni.so";

  static ImageFolder assemble(Path folder, Path runtimeLibrary) throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    copyFiles(Repository.image(), folder);
    copyFiles(Repository.image().resolve("lib"), libraries);
    Files.copy(
        runtimeLibrary, libraries.resolve(RUNTIME_CLIENT), StandardCopyOption.REPLACE_EXISTING);
    TaskRoot.addNativeLibrary(folder);
    Path arguments = folder.resolve("java.args");
    Files.writeString(arguments, Files.readString(arguments).replace(TASK_ROOT, folder.toString()));
    return new ImageFolder(folder);
  }

  /** Starts all functions once, and leaves the cache of what they have loaded. */
  void train() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(arguments("RUN"));
    Path log = folder.resolve("training.log");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    for (String setting : line("ENV").split(" ", -1)) {
      int sign = setting.indexOf('=');
      builder.environment().put(setting.substring(0, sign), setting.substring(sign + 1));
    }
    int status = builder.start().waitFor();
    String output = Files.readString(log);
    if (status != 0 || output.contains("rehearsal has failed")) {
      throw new IllegalStateException("the training has failed: " + output);
    }
  }

  /** The options of a function's JVM: what it is started by, without the runtime client. */
  List<String> options() throws IOException {
    List<String> entryPoint = arguments("ENTRYPOINT");
    return entryPoint.subList(0, entryPoint.size() - 1);
  }

  /** A command in the form of a JSON array, without {@code java} at its beginning. */
  private List<String> arguments(String instruction) throws IOException {
    String[] command = new ObjectMapper().readValue(line(instruction), String[].class);
    return Arrays.asList(command).subList(1, command.length);
  }

  private String line(String instruction) throws IOException {
    return Files.readAllLines(folder.resolve("Dockerfile")).stream()
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length() + 1))
        .findFirst()
        .orElseThrow();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
