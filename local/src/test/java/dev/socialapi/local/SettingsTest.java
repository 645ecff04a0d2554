package dev.socialapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.local.gateway.routing.HeaderNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private final Properties properties = new Properties();

  @Test
  void areTheDefaults_whenNothingIsSet() {
    assertThat(Settings.of(properties))
        .isEqualTo(
            new Settings(
                8080,
                Optional.empty(),
                Path.of("infra/target/cdk.out"),
                Path.of("docs/site/target/site"),
                Path.of("local/target/local.json"),
                false,
                true,
                Optional.empty(),
                HeaderNames.EXACT,
                Optional.empty()));
  }

  @Test
  void areWhatIsSet_whenSet() {
    properties.setProperty("port", "0");
    properties.setProperty("data", "my-data");
    properties.setProperty("assembly", "out");
    properties.setProperty("site", "pages");
    properties.setProperty("state", "here.json");
    properties.setProperty("samples", "true");
    properties.setProperty("workers", "off");
    properties.setProperty("queueDelay", "2");
    properties.setProperty("headerNames", "any");
    properties.setProperty("gatewayClock", "ahead");

    assertThat(Settings.of(properties))
        .isEqualTo(
            new Settings(
                0,
                Optional.of(Path.of("my-data")),
                Path.of("out"),
                Path.of("pages"),
                Path.of("here.json"),
                true,
                false,
                Optional.of(Duration.ofSeconds(2)),
                HeaderNames.ANY_CASE,
                Optional.of(Path.of("ahead"))));
  }

  @Test
  void areTheDefaults_whenSetToNothing() {
    properties.setProperty("data", "");

    assertThat(Settings.of(properties).data()).isEmpty();
  }

  @Test
  void areOfTheStageThatIsNamed(@TempDir Path app) throws IOException {
    Path prod = Files.createDirectory(app.resolve("assembly-prod"));
    properties.setProperty("assembly", app.toString());
    properties.setProperty("stage", "prod");

    assertThat(Settings.of(properties).assembly()).isEqualTo(prod);
  }

  @Test
  void areRefused_whenThereIsNoSuchStage(@TempDir Path app) throws IOException {
    Files.createDirectory(app.resolve("assembly-dev"));
    Files.createDirectory(app.resolve("assembly-prod"));
    properties.setProperty("assembly", app.toString());
    properties.setProperty("stage", "production");

    assertThatThrownBy(() -> Settings.of(properties))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("no stage production in " + app + ", but [dev, prod]");
  }

  @Test
  void keepLogsBesideTheState() {
    properties.setProperty("state", Path.of("some", "local.json").toString());

    assertThat(Settings.of(properties).work())
        .isEqualTo(Path.of("some", "local-system").toAbsolutePath());
  }

  @Test
  void areRefused_whenThePortIsNone() {
    properties.setProperty("port", "http");

    assertThatThrownBy(() -> Settings.of(properties)).hasMessage("port is not a number: http");
  }

  @Test
  void areRefused_whenASwitchOrADelayIsNone() {
    properties.setProperty("workers", "perhaps");
    assertThatThrownBy(() -> Settings.of(properties))
        .hasMessage("workers is neither on nor off: perhaps");

    properties.setProperty("workers", "on");
    properties.setProperty("queueDelay", "-1");
    assertThatThrownBy(() -> Settings.of(properties))
        .hasMessage("queueDelay is no number of seconds: -1");

    properties.setProperty("queueDelay", "1");
    properties.setProperty("headerNames", "Exact");
    assertThatThrownBy(() -> Settings.of(properties))
        .hasMessage("headerNames is neither exact nor any: Exact");
  }

  @Test
  void areRefused_whenThePortIsTooHigh() {
    properties.setProperty("port", "65536");

    assertThatThrownBy(() -> Settings.of(properties))
        .hasMessage("port is not between 0 and 65535: 65536");
  }
}
