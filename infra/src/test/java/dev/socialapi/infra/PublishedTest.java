package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.infra.gateway.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The gateway's document as others import it. */
class PublishedTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("[$][{]([^}]+)[}]");

  @TempDir private Path folder;

  @Test
  void documentSurvivesItsFile() throws IOException {
    Contract contract = Contract.read(Path.of("../spec/openapi.yaml"));

    Published.write(contract, folder);

    assertThat(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text()))
        .isEqualTo(Published.gatewayDocument(contract));
  }

  @Test
  void documentLeavesTwoNamesOpen_andWhatApiGatewayPutsIn() throws IOException {
    Published.write(Contract.read(Path.of("../spec/openapi.yaml")), folder);

    assertThat(placeholders())
        .containsExactly(
            "AWS::AccountId", "AWS::Partition", "AWS::Region", "FUNCTION_PREFIX", "USER_POOL_ID");
  }

  private Set<String> placeholders() throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private String text() throws IOException {
    return Files.readString(folder.resolve("openapi-apigateway.yaml"));
  }
}
