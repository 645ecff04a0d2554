package dev.socialapi.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The client generated from the toy contract, compiled for the oldest Java that it may run on. */
final class ToyClient {
  private static final Path RUNTIME = Path.of("src/test/resources/runtime");

  private final ObjectMapper mapper =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private final ClassLoader loader;

  private ToyClient(ClassLoader loader) {
    this.loader = loader;
  }

  static ToyClient compiled(Path folder) throws IOException {
    Path sources = folder.resolve("sources");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Generation.of(Generation.CLIENT, Generation.toy(), sources);
    List<Path> files =
        Stream.of(sources, RUNTIME).flatMap(ToyClient::files).filter(ToyClient::isJava).toList();
    String classPath = System.getProperty("java.class.path");
    List<String> problems = Compilation.problems(files, classes, classPath, "--release", "11");
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems));
    }
    return new ToyClient(new URLClassLoader(new URL[] {classes.toUri().toURL()}));
  }

  Class<?> service(String name) {
    return type("dev.socialapi.client." + name);
  }

  Object read(String model, String json) throws JsonProcessingException {
    return mapper.readValue(json, type("dev.socialapi.client.model." + model));
  }

  String write(Object model) throws JsonProcessingException {
    return mapper.writeValueAsString(model);
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
