package dev.socialapi.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

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
import java.util.stream.Stream;

/** The reference, guides and files of the published contract, below {@value #PATH}. */
public final class Site implements Page {
  public static final String PATH = "/reference";

  private static final String MISSING = PATH + "/404.html";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** By the path that a request has; what is not here, no request reaches. */
  private final Map<String, Path> files;

  /** By what follows the last dot of a file's name. */
  private final Map<String, String> mediaTypes;

  private final String policy;

  private Site(Map<String, Path> files, Map<String, String> mediaTypes, String policy) {
    this.files = Map.copyOf(files);
    this.mediaTypes = Map.copyOf(mediaTypes);
    this.policy = requireNonNull(policy, "policy");
  }

  /**
   * The site in a folder, with the policy and the media types that the build leaves beside it; if
   * there is no folder, every path is missing.
   */
  public static Site at(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return new Site(Map.of(), Map.of(), "default-src 'none'");
    }
    try (Stream<Path> all = Files.walk(folder);
        Stream<String> types = Files.lines(folder.resolveSibling("media-types.txt"))) {
      return new Site(
          all.filter(Files::isRegularFile).collect(toMap(file -> path(folder, file), file -> file)),
          types.map(line -> line.split(" ", 2)).collect(toMap(type -> type[0], type -> type[1])),
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
    return file == null ? missing() : with(200, file, content(file));
  }

  /** The site's own page, whose links begin at the root of a host that has nothing else. */
  private Answer missing() {
    Path page = files.get(MISSING);
    if (page == null) {
      return Answer.of(404, TEXT, "No such page.\n".getBytes(UTF_8));
    }
    String html = new String(content(page), UTF_8).replace("href=\"/", "href=\"" + PATH + "/");
    return with(404, page, html.getBytes(UTF_8));
  }

  private Answer with(int status, Path file, byte[] content) {
    String name = file.toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return Answer.of(status, mediaTypes.getOrDefault(extension, TEXT), content)
        .with("Cache-Control", "no-cache")
        .with("Content-Security-Policy", policy)
        .with("X-Content-Type-Options", "nosniff");
  }

  private static String path(Path folder, Path file) {
    return PATH + "/" + folder.relativize(file).toString().replace('\\', '/');
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
