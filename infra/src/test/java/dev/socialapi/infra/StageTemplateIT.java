package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Cache;
import dev.socialapi.api.Cache.Sharing;
import dev.socialapi.api.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The synthesized stage: what is cached and how often each method may be called. */
class StageTemplateIT {
  @ParameterizedTest
  @CsvSource({"dev, ''", "staging, PUBLIC CALLER", "prod, PUBLIC"})
  void cachesWhatItsEnvironmentSays_andEverythingElseIsOff(String environment, String sharing) {
    JsonNode stage = stage(environment);
    Set<Sharing> cached =
        Set.copyOf(
            List.of(Sharing.values()).stream()
                .filter(it -> List.of(sharing.split(" ", -1)).contains(it.name()))
                .toList());

    assertThat(stage.path("CacheClusterEnabled").booleanValue()).isEqualTo(!cached.isEmpty());
    for (Operation operation : Operation.values()) {
      JsonNode settings = settings(stage, operation.path(), operation.method());
      Optional<Cache> cache = operation.cache().filter(it -> cached.contains(it.sharing()));

      assertThat(settings.path("CachingEnabled").isBoolean()).isTrue();
      assertThat(settings.path("CachingEnabled").booleanValue())
          .as(operation.id())
          .isEqualTo(cache.isPresent());
      assertThat(settings.path("CacheDataEncrypted").booleanValue()).isTrue();
      cache.ifPresent(it ->
          assertThat(settings.path("CacheTtlInSeconds").longValue())
              .isEqualTo(it.ttl().toSeconds()));
    }
  }

  /** A setting that is left out is API Gateway's to choose. */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void everyMethodSaysEverything(String environment) {
    JsonNode paths = api(environment).path("Body").path("paths");
    List<String> methods = new ArrayList<>(List.of("/* *"));
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> methods.add(path.getKey() + " " + method.getKey())));

    assertThat(stage(environment).path("MethodSettings")).hasSameSizeAs(methods);
    for (String method : methods) {
      String[] parts = method.split(" ", -1);
      JsonNode settings = settings(stage(environment), parts[0], parts[1].toUpperCase(Locale.ROOT));
      for (String name :
          List.of(
              "CachingEnabled",
              "CacheDataEncrypted",
              "DataTraceEnabled",
              "LoggingLevel",
              "MetricsEnabled",
              "ThrottlingBurstLimit",
              "ThrottlingRateLimit")) {
        assertThat(settings.has(name)).as(method + " " + name).isTrue();
      }
      assertThat(settings.path("DataTraceEnabled").booleanValue()).isFalse();
    }
  }

  @Test
  void whatSessionsAloneMayDoIsThrottledMost() {
    JsonNode stage = stage("prod");

    assertThat(rate(stage, Operation.CREATE_TOKEN)).isLessThan(rate(stage, Operation.CREATE_POST));
    assertThat(rate(stage, Operation.CREATE_POST)).isLessThan(rate(stage, Operation.GET_POST));
  }

  private static int rate(JsonNode stage, Operation operation) {
    return settings(stage, operation.path(), operation.method())
        .path("ThrottlingRateLimit")
        .asInt();
  }

  private static JsonNode settings(JsonNode stage, String path, String method) {
    List<JsonNode> settings = new ArrayList<>();
    for (JsonNode each : stage.path("MethodSettings")) {
      if (each.path("HttpMethod").asText().equals(method)
          && each.path("ResourcePath")
              .asText()
              .equals(path.equals("/*") ? path : "/" + path.replace("/", "~1"))) {
        settings.add(each);
      }
    }
    assertThat(settings).as(method + " " + path).hasSize(1);
    return settings.getFirst();
  }

  private static JsonNode stage(String environment) {
    return SynthesizedTemplate.of("SocialApi-" + environment).only("AWS::ApiGateway::Stage");
  }

  private static JsonNode api(String environment) {
    return SynthesizedTemplate.of("SocialApi-" + environment).only("AWS::ApiGateway::RestApi");
  }
}
