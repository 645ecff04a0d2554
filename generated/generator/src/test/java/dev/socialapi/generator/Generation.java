package dev.socialapi.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs a generator as its Maven plugin does. */
final class Generation {
  static final String SERVER = "social-api-server";
  static final String CLIENT = "social-api-client";
  static final String SAMPLES = "social-api-samples";

  private Generation() {}

  /** The toy contract's file. */
  static Path toy() {
    try {
      return Path.of(Generation.class.getResource("/toy.yaml").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a generator makes of a contract: contents by path. */
  static Map<String, String> of(String generator, Path contract, Path output) {
    var configurator = new CodegenConfigurator();
    configurator.setGeneratorName(generator);
    configurator.setInputSpec(contract.toString());
    configurator.setOutputDir(output.toString());
    configurator.setValidateSpec(false);
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    Map<String, String> files = new TreeMap<>();
    for (Path file : files(output)) {
      files.put(output.relativize(file).toString().replace('\\', '/'), text(file));
    }
    return files;
  }

  private static List<Path> files(Path output) {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(".openapi-generator"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
