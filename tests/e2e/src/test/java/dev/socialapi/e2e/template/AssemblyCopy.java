package dev.socialapi.e2e.template;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A copy of the synthesized templates that may be changed. */
public final class AssemblyCopy {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private AssemblyCopy(Path folder) {
    this.folder = folder;
  }

  public static AssemblyCopy named(String name) {
    Path app = Repository.work(name).resolve("cdk.out");
    Path folder = app.resolve(Repository.assembly().getFileName());
    try {
      copy(Repository.app(), app);
      copy(Repository.assembly(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AssemblyCopy(folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()), REPLACE_EXISTING);
    }
  }

  public Path folder() {
    return folder;
  }

  /** Changes the properties of the first resource of this type that fits. */
  void change(String type, Predicate<JsonNode> fits, Consumer<ObjectNode> change) {
    if (!isOneChanged(type, fits, change)) {
      throw new NoSuchElementException("no fitting " + type + " in " + folder);
    }
  }

  /** Changes those of all that fit; what is changed must not fit any more. */
  public void changeAll(String type, Predicate<JsonNode> fits, Consumer<ObjectNode> change) {
    change(type, fits, change);
    while (isOneChanged(type, fits, change)) {
      // on to the next
    }
  }

  private boolean isOneChanged(String type, Predicate<JsonNode> fits, Consumer<ObjectNode> change) {
    try {
      for (Path file : files(folder)) {
        if (file.toString().endsWith(".template.json") && changed(file, type, fits, change)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean changed(
      Path file, String type, Predicate<JsonNode> fits, Consumer<ObjectNode> change)
      throws IOException {
    JsonNode template = JSON.readTree(file.toFile());
    for (JsonNode resource : template.required("Resources")) {
      JsonNode properties = resource.path("Properties");
      if (resource.path("Type").asText().equals(type) && fits.test(properties)) {
        change.accept((ObjectNode) properties);
        JSON.writeValue(file.toFile(), template);
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
