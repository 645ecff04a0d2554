package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.lambda.Config;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the public posts are spread, by the synthesized functions. */
class ShardsTemplateIT {
  /** Two functions write public posts, two list them, and one moves them. */
  @ParameterizedTest
  @CsvSource({"dev, 1", "staging, 4", "prod, 4"})
  void readersWritersAndRunnerAreToldTheSame(String environment, String shards) {
    List<String> told =
        Stream.of("SocialApi-", "SocialApiMigration-")
            .map(stack -> SynthesizedTemplate.of(stack + environment))
            .flatMap(template -> template.properties("AWS::Lambda::Function").values().stream())
            .map(function -> function.path("Environment").path("Variables"))
            .map(variables -> variables.path(Config.PUBLIC_SHARDS))
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .toList();

    assertThat(told).hasSize(5).containsOnly(shards);
  }
}
