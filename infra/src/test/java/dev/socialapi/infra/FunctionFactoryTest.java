package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** What no environment has, and what the template of one synthesis does not show. */
class FunctionFactoryTest {
  private static final String HANDLER = "Handler::handleRequest";
  private static final Start SNAP_START = new Start.SnapStart();

  @TempDir private Path folder;

  @Test
  void instancesStandBy_insteadOfASnapshot() throws IOException {
    Template template = template("code", new Start.Provisioned(2));

    assertThat(template.findResources("AWS::Lambda::Alias").toString())
        .contains("ProvisionedConcurrentExecutions=2");
    assertThat(template.findResources("AWS::Lambda::Function").toString())
        .doesNotContain("SnapStart");
  }

  @Test
  void imageIsToldItsHandler_andHasNoSnapshot() throws IOException {
    Template template = template("code", SNAP_START, Packaging.IMAGE);

    template.hasResourceProperties(
        "AWS::Lambda::Function",
        Map.of(
            "PackageType", "Image",
            "Architectures", List.of("arm64"),
            "ImageConfig", Map.of("Command", List.of(HANDLER))));
    assertThat(template.findResources("AWS::Lambda::Function").toString())
        .doesNotContain("SnapStart", "Runtime=", "Handler=");
  }

  @Test
  void instancesOfAnImageStandByAsWell() throws IOException {
    Template template = template("code", new Start.Provisioned(2), Packaging.IMAGE);

    assertThat(template.findResources("AWS::Lambda::Alias").toString())
        .contains("ProvisionedConcurrentExecutions=2");
  }

  @Test
  void versionIsAnother_whenTheCodeIs() throws IOException {
    assertThat(version("code")).isEqualTo(version("code")).isNotEqualTo(version("other code"));
  }

  @Test
  void refusesToLetNothingStandBy() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Start.Provisioned(0));
  }

  private Set<String> version(String code) throws IOException {
    return template(code, SNAP_START).findResources("AWS::Lambda::Version").keySet();
  }

  private Template template(String code, Start start) throws IOException {
    return template(code, start, Packaging.ZIP);
  }

  private Template template(String code, Start start, Packaging packaging) throws IOException {
    Path jar = Files.writeString(folder.resolve("functions.jar"), code);
    Files.writeString(folder.resolve("Dockerfile"), "FROM scratch");
    Stack stack = new Stack(new App(), "Stack");
    var settings =
        new FunctionSettings(HANDLER, Map.of(), Workload.READ, 15, start, OptionalInt.empty());
    Environment environment = Environment.ALL.getFirst().packaging(packaging);
    new FunctionFactory(stack, new Software(jar, folder), environment)
        .create("Function", settings, List.of());
    return Template.fromStack(stack);
  }
}
