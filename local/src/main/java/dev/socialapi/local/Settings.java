package dev.socialapi.local;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.routing.HeaderNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What can be chosen about a local system.
 *
 * @param port the API's, or 0 for any that is free
 * @param data the folder that keeps its data, if it is kept
 * @param assembly the folder with the synthesized templates of one environment
 * @param site the folder with the published contract's site, if it is built
 * @param state the file that tells programs where everything is
 * @param samples whether the ready-made users get some posts and tags when they have none
 * @param workers whether functions are handed the events that no request makes
 * @param queueDelay in the place of every queue's own delay, if any
 * @param headerNames how the gateway finds the header that a parameter or a cache key names
 * @param gatewayClock the file that says how far the gateway's clock is ahead, if it can be moved
 */
record Settings(
    int port,
    Optional<Path> data,
    Path assembly,
    Path site,
    Path state,
    boolean samples,
    boolean workers,
    Optional<Duration> queueDelay,
    HeaderNames headerNames,
    Optional<Path> gatewayClock) {
  private static final int HIGHEST_PORT = 65_535;

  /** How CDK names the folder of a stage, before the stage's name. */
  private static final String STAGE_FOLDER = "assembly-";

  Settings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new InvalidSettingException("port is not between 0 and 65535: " + port);
    }
    requireNonNull(data, "data");
    requireNonNull(assembly, "assembly");
    requireNonNull(site, "site");
    requireNonNull(state, "state");
    requireNonNull(queueDelay, "queueDelay");
    requireNonNull(headerNames, "headerNames");
    requireNonNull(gatewayClock, "gatewayClock");
  }

  /** Reads system properties; an empty one counts as absent. */
  static Settings of(Properties properties) {
    return new Settings(
        port(text(properties, "port").orElse("8080")),
        text(properties, "data").map(Path::of),
        assembly(
            Path.of(text(properties, "assembly").orElse("infra/target/cdk.out")),
            text(properties, "stage")),
        Path.of(text(properties, "site").orElse("docs/site/target/site")),
        Path.of(text(properties, "state").orElse("local/target/local.json")),
        text(properties, "samples").filter("true"::equals).isPresent(),
        isOn(text(properties, "workers").orElse("on")),
        text(properties, "queueDelay").map(Settings::seconds),
        headerNames(text(properties, "headerNames").orElse("exact")),
        text(properties, "gatewayClock").map(Path::of));
  }

  /** The folder for log files, and for data that is not kept: beside the state, named like it. */
  Path work() {
    String name = requireNonNull(state.getFileName(), "state").toString();
    return state.toAbsolutePath().resolveSibling(name.replaceFirst("\\.[^.]*$", "") + "-system");
  }

  /** The file that says what of the functions' roles has been used. */
  Path accessReport() {
    return work().resolve("access.json");
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new InvalidSettingException("port is not a number: " + text);
    }
  }

  /** The stage's own folder within {@code app}; {@code app} itself if no stage is named. */
  private static Path assembly(Path app, Optional<String> stage) {
    if (stage.isEmpty()) {
      return app;
    }
    Path assembly = app.resolve(STAGE_FOLDER + stage.get());
    if (!Files.isDirectory(assembly)) {
      throw new InvalidSettingException(
          "no stage %s in %s, but %s".formatted(stage.get(), app, stages(app)));
    }
    return assembly;
  }

  private static List<String> stages(Path app) {
    try (Stream<Path> files = Files.list(app)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(STAGE_FOLDER))
          .map(name -> name.substring(STAGE_FOLDER.length()))
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static boolean isOn(String text) {
    return switch (text) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new InvalidSettingException("workers is neither on nor off: " + text);
    };
  }

  private static HeaderNames headerNames(String text) {
    return switch (text) {
      case "exact" -> HeaderNames.EXACT;
      case "any" -> HeaderNames.ANY_CASE;
      default -> throw new InvalidSettingException("headerNames is neither exact nor any: " + text);
    };
  }

  private static Duration seconds(String text) {
    try {
      return Duration.ofSeconds(Integer.parseUnsignedInt(text));
    } catch (NumberFormatException _) {
      throw new InvalidSettingException("queueDelay is no number of seconds: " + text);
    }
  }

  private static Optional<String> text(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isBlank());
  }
}
