package dev.socialapi.local.explorer;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A file of the explorer, in one of the jars. */
record Asset(String resource, String contentType) {
  private static final String WEB_JAR = "/META-INF/resources/webjars/swagger-ui/";
  private static final String WEB_JAR_FACTS =
      "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  Asset {
    requireNonNull(resource, "resource");
    requireNonNull(contentType, "contentType");
  }

  static Asset ours(String name, String contentType) {
    return new Asset(name, contentType);
  }

  static Asset ofSwaggerUi(String name, String contentType) {
    return new Asset(WEB_JAR + swaggerUiVersion() + "/" + name, contentType);
  }

  byte[] read() {
    try (var in = Asset.class.getResourceAsStream(resource)) {
      return requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
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
