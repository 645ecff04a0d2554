package dev.socialapi.local.gateway.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.gateway.document.ApiMethod;
import dev.socialapi.local.template.StageResource;
import dev.socialapi.local.template.TemplateException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stage's settings of its methods, as its resource in the template has them. */
public final class StageSettings {
  /** [V] How long an answer is kept if a method does not say. */
  private static final int DEFAULT_TTL_SECONDS = 300;

  private static final int MAX_TTL_SECONDS = 3600;

  private static final String EVERY_METHOD = "* /*";

  private final Map<String, MethodSettings> byMethod = new HashMap<>();

  private StageSettings() {}

  /**
   * Reads the settings of a stage that serves these methods.
   *
   * @throws TemplateException for settings of no method, and for what API Gateway would not take
   */
  public static StageSettings read(StageResource stage, List<ApiMethod> methods) {
    List<String> names = methods.stream().map(StageSettings::name).toList();
    boolean hasCache = stage.properties().path("CacheClusterEnabled").asBoolean();
    var settings = new StageSettings();
    for (JsonNode entry : stage.properties().path("MethodSettings")) {
      String name = entry.path("HttpMethod").asText() + " " + path(entry);
      if (!name.equals(EVERY_METHOD) && !names.contains(name)) {
        throw new TemplateException("stage has settings for a method that is not there: " + name);
      }
      settings.byMethod.put(name, settings(name, entry, hasCache));
    }
    return settings;
  }

  /** [K] A method's own settings are not merged with those of every method. */
  MethodSettings of(ApiMethod method) {
    MethodSettings all = byMethod.getOrDefault(EVERY_METHOD, MethodSettings.NONE);
    return byMethod.getOrDefault(name(method), all);
  }

  private static String name(ApiMethod method) {
    return method.httpMethod() + " " + method.resourcePath();
  }

  /** A JSON pointer's escapes, as in {@code /~1posts~1{postId}}; every path is {@code /*}. */
  private static String path(JsonNode entry) {
    String pointer = entry.path("ResourcePath").asText();
    return pointer.equals("/*")
        ? pointer
        : pointer.substring(1).replace("~1", "/").replace("~0", "~");
  }

  private static MethodSettings settings(String name, JsonNode entry, boolean hasCache) {
    return new MethodSettings(
        hasCache && entry.path("CachingEnabled").asBoolean()
            ? Optional.of(timeToLive(name, entry)).filter(Duration::isPositive)
            : Optional.empty(),
        limit(entry));
  }

  /** Only GET is cached here; API Gateway can be told to cache other methods. */
  private static Duration timeToLive(String name, JsonNode entry) {
    if (!name.startsWith("GET ") && !name.equals(EVERY_METHOD)) {
      throw new TemplateException("a cache for other methods than GET is not emulated: " + name);
    }
    int seconds = entry.path("CacheTtlInSeconds").asInt(DEFAULT_TTL_SECONDS);
    if (seconds < 0 || seconds > MAX_TTL_SECONDS) {
      throw new TemplateException("CacheTtlInSeconds must be 0 to 3600 for " + name);
    }
    return Duration.ofSeconds(seconds);
  }

  private static Optional<MethodSettings.Limit> limit(JsonNode entry) {
    return entry.has("ThrottlingRateLimit") && entry.has("ThrottlingBurstLimit")
        ? Optional.of(
            new MethodSettings.Limit(
                entry.path("ThrottlingRateLimit").asDouble(),
                entry.path("ThrottlingBurstLimit").asInt()))
        : Optional.empty();
  }
}
