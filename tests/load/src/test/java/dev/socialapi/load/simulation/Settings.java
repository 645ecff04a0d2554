package dev.socialapi.load.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a simulation is told, as system properties of its process.
 *
 * @param base of the API, with its stage
 * @param token of a signed-in user
 * @param friend id of another user
 * @param rate callers a second
 * @param seconds how long
 * @param posts ids that the user may read, one a line
 * @param samples where every answer is written to
 * @param created where the ids of acknowledged posts are written to
 */
public record Settings(
    String base,
    String token,
    String friend,
    double rate,
    int seconds,
    Path posts,
    Path samples,
    Path created) {

  static Settings read() {
    return new Settings(
        property("base"),
        property("token"),
        property("friend"),
        Double.parseDouble(property("rate")),
        Integer.parseInt(property("seconds")),
        Path.of(property("posts")),
        Path.of(property("samples")),
        Path.of(property("created")));
  }

  /** As arguments of a Java process. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    Map.of(
            "base", base,
            "token", token,
            "friend", friend,
            "rate", rate,
            "seconds", seconds,
            "posts", posts,
            "samples", samples,
            "created", created)
        .forEach((name, value) -> arguments.add("-Dload." + name + "=" + value));
    return arguments;
  }

  List<String> postIds() {
    try {
      return Files.readAllLines(posts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    String value = System.getProperty("load." + name);
    if (value == null) {
      throw new IllegalArgumentException("-Dload." + name + " is missing");
    }
    return value;
  }
}
