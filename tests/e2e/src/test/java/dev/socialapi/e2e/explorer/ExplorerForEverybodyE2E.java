package dev.socialapi.e2e.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The explorer on a phone, without a mouse, by ear and in the dark. With {@code
 * -Dscreenshots=update} the pictures in {@code docs/screenshots} are taken anew.
 */
@EndToEnd
@Execution(CONCURRENT)
class ExplorerForEverybodyE2E {
  private final RunningSystem system;
  private final ExplorerBrowser browser;
  private final String sampleUser;

  ExplorerForEverybodyE2E(RunningSystem system) {
    this.system = system;
    this.browser = new ExplorerBrowser(system);
    this.sampleUser = system.state().users().getFirst().name();
  }

  @Test
  void fitsAPhone_withEveryOperationOpen() {
    JsonNode seen = browser.play("opensEverything", Map.of("sampleUser", sampleUser, "width", 390));

    assertThat(seen.path("count").asInt()).isPositive();
    assertThat(seen.path("status").asText()).isEqualTo("201 Created");
    assertThat(seen.path("overflows"))
        .hasSize(5)
        .allSatisfy(overflow -> {
          assertThat(overflow.path("pixels").asInt()).isZero();
          assertThat(overflow.path("outside")).isEmpty();
        });
  }

  @Test
  void keepsTheRulesOfAccessibility_inTheLightAndInTheDark() {
    JsonNode seen = browser.playUnderInspection("isAccessible", Map.of("sampleUser", sampleUser));

    assertThat(seen.required("violations")).isEmpty();
  }

  @Test
  void isUsedByTheKeyboardAlone() {
    Person pia = system.people().signUp("Pia");

    JsonNode seen =
        browser.play("usesTheKeyboard", Map.of("email", pia.email(), "password", pia.password()));

    assertThat(seen.path("first").asText()).isEqualTo("Skip to the operations");
    assertThat(seen.path("inDialog").asBoolean()).isTrue();
    assertThat(seen.path("afterEscape").asText()).isEqualTo("open-sign-in");
    assertThat(seen.path("afterSignIn").asText()).isEqualTo("open-account");
    assertThat(seen.path("menu").asBoolean()).isTrue();
    assertThat(seen.path("closed").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void hasItsPictureTaken(int width) throws IOException {
    Path folder = Files.createDirectories(pictures());

    browser.play(
        "hasItsPictureTaken",
        Map.of("sampleUser", sampleUser, "width", width, "folder", folder.toString()));

    assertThat(folder.resolve("explorer-invalid-%d.png".formatted(width))).isNotEmptyFile();
  }

  /** Builds leave the sources alone. */
  private static Path pictures() {
    return System.getProperty("screenshots", "").equals("update")
        ? Repository.screenshots()
        : Repository.work("explorer");
  }
}
