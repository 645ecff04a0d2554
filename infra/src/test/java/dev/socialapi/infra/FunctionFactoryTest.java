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
    Path jar = Files.writeString(folder.resolve("functions.jar"), code);
    Stack stack = new Stack(new App(), "Stack");
    var settings =
        new FunctionSettings(
            "Handler::handleRequest", Map.of(), Workload.READ, 15, start, OptionalInt.empty());
    new FunctionFactory(stack, jar, Environment.ALL.getFirst())
        .create("Function", settings, List.of());
    return Template.fromStack(stack);
  }
}
