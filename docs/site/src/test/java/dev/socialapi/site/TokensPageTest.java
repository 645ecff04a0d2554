package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/tokens.md}, which secret scanners are pointed to, says what the contract says. */
class TokensPageTest {
  private final Contract contract = Spec.contract();

  @Test
  void showsTheContractsPattern_whereverItShowsOne() throws IOException {
    String pattern =
        contract
            .at("/components/schemas/CreatedToken/properties/token/pattern")
            .asText()
            .replaceAll("[$^]", "");

    assertThat(Pattern.compile("\\w+_\\[[^\\s\"]+}").matcher(page()).results())
        .extracting(MatchResult::group)
        .hasSize(2)
        .containsOnly(pattern);
    assertThat(page()).contains("| `%s` |".formatted(pattern.substring(0, pattern.indexOf('['))));
  }

  @Test
  void statesTheContractsLimits() throws IOException {
    JsonNode days = contract.at("/components/schemas/CreateToken/properties/expires_in_days");

    assertThat(page())
        .contains(
            "for %s to %s days, %s if nothing is said"
                .formatted(
                    days.path("minimum").asText(),
                    days.path("maximum").asText(),
                    days.path("default").asText()));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../tokens.md"));
  }
}
