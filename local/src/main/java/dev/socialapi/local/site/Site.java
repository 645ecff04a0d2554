package dev.socialapi.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.Page;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reference, guides and files of the published contract, below {@value #PATH}. */
public final class Site implements Page {
  public static final String PATH = "/reference";

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "md", "text/markdown; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml");

  /** By the path that a request has; what is not here, no request reaches. */
  private final Map<String, Path> files;

  private final String policy;

  private Site(Map<String, Path> files, String policy) {
    this.files = Map.copyOf(files);
    this.policy = requireNonNull(policy, "policy");
  }

  /**
   * The site in a folder, with the policy that the build leaves beside it; if there is no folder,
   * every path is missing.
   */
  public static Site at(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return new Site(Map.of(), "default-src 'none'");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return new Site(
          all.filter(Files::isRegularFile)
              .collect(Collectors.toMap(file -> path(folder, file), file -> file)),
          Files.readString(folder.resolveSibling("content-security-policy.txt")));
    }
  }

  /** Where it begins; empty if there is no site. */
  public Optional<String> home() {
    return files.isEmpty() ? Optional.empty() : Optional.of(PATH + "/");
  }

  @Override
  public Answer answer(Request request) {
    if (request.path().equals(PATH)) {
      return new Answer(302, Headers.NONE.plus("Location", PATH + "/"), new byte[0]);
    }
    String path = request.path();
    Path file = files.get(path.endsWith("/") ? path + "index.html" : path);
    if (file == null) {
      return Answer.of(404, TEXT, "No such page.\n".getBytes(UTF_8));
    }
    return Answer.of(200, type(file), content(file))
        .with("Cache-Control", "no-cache")
        .with("Content-Security-Policy", policy)
        .with("X-Content-Type-Options", "nosniff");
  }

  private static String path(Path folder, Path file) {
    return PATH + "/" + folder.relativize(file).toString().replace('\\', '/');
  }

  private static String type(Path file) {
    String name = file.toString();
    return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), TEXT);
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
