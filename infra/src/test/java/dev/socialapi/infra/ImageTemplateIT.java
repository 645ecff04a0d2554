package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An environment whose functions are images, though none is so by itself: the same functions, told
 * which they are in another way.
 */
class ImageTemplateIT {
  private static final Environment ENVIRONMENT = Environment.ALL.getFirst();

  private static final List<String> STACKS =
      List.of(
          ENVIRONMENT.apiStack(),
          ENVIRONMENT.dataStack(),
          ENVIRONMENT.workerStack(),
          ENVIRONMENT.migrationStack());

  @TempDir private static Path folder;

  @BeforeAll
  static void synthesize() throws IOException {
    Environment ofImages = ENVIRONMENT.packaging(Packaging.IMAGE);
    Assembly.app(BuiltInputs.ALL, List.of(ofImages), folder).synth();
  }

  @Test
  void hasTheSameFunctions() {
    List<String> zips =
        functions(SynthesizedTemplate.FOLDER).stream()
            .map(function -> function.path("FunctionName") + " " + function.path("Handler"))
            .toList();

    assertThat(functions(folder))
        .extracting(
            function -> function.path("FunctionName") + " " + function.at("/ImageConfig/Command/0"))
        .isEqualTo(zips)
        .hasSizeGreaterThan(30);
  }

  @Test
  void everyFunctionIsAnImage_forTheSameProcessors() {
    for (JsonNode function : functions(folder)) {
      assertThat(function.path("PackageType").asText()).isEqualTo("Image");
      assertThat(function.path("Code").fieldNames()).toIterable().containsExactly("ImageUri");
      assertThat(function.path("Architectures")).hasToString("[\"arm64\"]");
      assertThat(function.fieldNames())
          .toIterable()
          .doesNotContain("Handler", "Runtime", "SnapStart", "Layers");
    }
  }

  /** Lambda keeps what is common to functions once. */
  @Test
  void everyFunctionHasTheSameImage() {
    assertThat(functions(folder).stream().map(function -> function.at("/Code/ImageUri")).distinct())
        .hasSize(1);
  }

  private static List<JsonNode> functions(Path assembly) {
    List<JsonNode> functions = new ArrayList<>();
    for (String stack : STACKS) {
      functions.addAll(
          SynthesizedTemplate.of(stack, assembly).properties("AWS::Lambda::Function").values());
    }
    return functions;
  }
}
