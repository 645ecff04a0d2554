package dev.socialapi.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.shipped.Sbom.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What runs on a laptop alone stays there. */
class ContentsIT {
  private static final Path CLOUD_ASSEMBLY = Path.of("../../infra/target/cdk.out");

  /** All of it is below the one package. */
  private static final Path LOCAL_SYSTEM = Path.of("../../local/target/classes");

  private static final String LOCAL_PACKAGE = "dev/socialapi/local/";

  @ParameterizedTest
  @EnumSource
  void noJarHasAClassOfDynamoDbLocal(ShippedJar jar) {
    Set<String> forbidden = DynamoDbLocalJar.classes();

    assertThat(forbidden)
        .contains("com/amazonaws/services/dynamodbv2/local/main/ServerRunner.class");
    assertThat(jar.classes()).isNotEmpty().doesNotContainAnyElementsOf(forbidden);
  }

  @ParameterizedTest
  @EnumSource
  void noJarHasAClassOfTheLocalSystem(ShippedJar jar) {
    assertThat(jar.classes()).noneMatch(name -> name.startsWith(LOCAL_PACKAGE));
  }

  @Test
  void localSystemIsBelowOnePackage() throws IOException {
    try (Stream<Path> files = Files.walk(LOCAL_SYSTEM)) {
      assertThat(files.map(file -> LOCAL_SYSTEM.relativize(file).toString()))
          .filteredOn(name -> name.endsWith(".class"))
          .isNotEmpty()
          .allMatch(name -> name.startsWith(LOCAL_PACKAGE));
    }
  }

  /** Nor does a jar bring it along, by the bill of materials, which is not made in every build. */
  @Tag("nightly")
  @ParameterizedTest
  @EnumSource
  void ofOurModulesAJarHasTheSharedOnesAlone(ShippedJar jar) {
    assertThat(jar.sbom().libraries())
        .isNotEmpty()
        .noneMatch(library -> library.coordinates().equals("com.amazonaws:DynamoDBLocal"))
        .filteredOn(Component::isOurs)
        .extracting(Component::name)
        .isSubsetOf(jar.ours());
  }

  /** Otherwise what is deployed would have to be looked into as well. */
  @Test
  void functionsAreTheOnlyAssetThatIsDeployed() throws IOException {
    List<Path> assets;
    try (Stream<Path> files = Files.walk(CLOUD_ASSEMBLY)) {
      assets = files.filter(Files::isRegularFile).filter(file -> !isText(file)).toList();
    }
    assertThat(assets).isNotEmpty();
    for (Path asset : assets) {
      assertThat(asset).hasSameBinaryContentAs(ShippedJar.FUNCTIONS.file());
    }
  }

  /** Templates, manifests, and the file that gives the assembly's version. */
  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json") || name.equals("cdk.out");
  }
}
