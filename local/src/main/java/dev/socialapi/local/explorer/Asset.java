package dev.socialapi.local.explorer;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the explorer, in one of the jars. */
record Asset(String resource, String contentType) {
  /** A plain name: no folder, and so no way out of ours. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.([a-z]+)");

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "png", "image/png",
          "svg", "image/svg+xml");

  private static final String WEB_JAR = "/META-INF/resources/webjars/swagger-ui/";
  private static final String WEB_JAR_FACTS =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  Asset {
    requireNonNull(resource, "resource");
    requireNonNull(contentType, "contentType");
  }

  /** The file of that name in a folder beside this class, if there is one. */
  static Optional<Asset> in(String folder, String name) {
    return at("/dev/socialapi/local/explorer/" + folder + "/", name);
  }

  /** The file of that name in Swagger UI's jar. */
  static Asset ofSwaggerUi(String name) {
    return at(WEB_JAR + swaggerUiVersion() + "/", name).orElseThrow();
  }

  byte[] read() {
    try (var in = Asset.class.getResourceAsStream(resource)) {
      return requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Optional<Asset> at(String folder, String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches() || Asset.class.getResource(folder + name) == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(CONTENT_TYPES.get(matcher.group(1)))
        .map(type -> new Asset(folder + name, type));
  }

  private static String swaggerUiVersion() {
    var facts = new Properties();
    try (var in = Asset.class.getResourceAsStream(WEB_JAR_FACTS)) {
      facts.load(requireNonNull(in, WEB_JAR_FACTS));
    } catch (IOException e) {
      throw new UncheckedIOException(WEB_JAR_FACTS, e);
    }
    return facts.getProperty("version");
  }
}
