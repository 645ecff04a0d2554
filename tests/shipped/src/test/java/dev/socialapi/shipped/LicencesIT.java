package dev.socialapi.shipped;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.shipped.Sbom.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The document says what is shipped under which licence. {@code -Dlicences=update} writes it anew:
 * review its diff. Bills of materials are made at night and for releases.
 */
@Tag("nightly")
class LicencesIT {
  private static final Path DOCUMENT = Path.of("../../docs/licences.md");
  private static final Path SITE = Path.of("../../docs/site");

  /** Who ships something under one of these owes its authors a notice, and nothing else. */
  private static final Set<String> PERMISSIVE = Set.of("Apache-2.0", "MIT", "MIT-0");

  @Test
  void areWhatTheDocumentSays() throws IOException {
    String document = document();
    if (System.getProperty("licences", "").equals("update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertThat(document).isEqualTo(Files.readString(DOCUMENT));
  }

  @ParameterizedTest
  @EnumSource
  void arePermissive(ShippedJar jar) {
    assertThat(jar.sbom().libraries())
        .isNotEmpty()
        .allMatch(library -> PERMISSIVE.contains(library.licence()));
  }

  @Test
  void siteHasTheNoticesOfWhatItBundles() {
    assertThat(SITE.resolve("target/site/assets/redoc.standalone.js.LICENSE.txt")).isNotEmptyFile();
  }

  private static String document() throws IOException {
    var document = new StringBuilder();
    document.append(
        """
        # Licences

        This project is under [Apache 2.0](../LICENSE). Below is what others wrote of that which ships, as its bills of materials say (CycloneDX,
        `target/sbom.cdx.json` of each module, with versions). A test keeps it so every night, and refuses licences that ask for more than a notice;
        `-Dlicences=update` writes it anew:

        `mvn -Pnightly -pl tests/shipped -am verify -Dit.test=LicencesIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Dlicences=update`
        """);
    for (ShippedJar jar : ShippedJar.values()) {
      document.append(section(jar));
    }
    document.append(
        """

        ## The site
        Inside, from npm: redoc, under %s, with what it bundles; the notices are beside it, in `assets/redoc.standalone.js.LICENSE.txt`.

        ## Not in what ships: DynamoDB Local
        Tests and the local system store in [DynamoDB Local](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html)
        (`com.amazonaws:DynamoDBLocal`). It is not open source. Its licence is the **%s** (`LICENSE.txt` in its jar):
        whoever has an AWS account in good standing may install it and use it for his own business and with AWS's services; nobody may
        distribute it or make it a part of his programs. So Maven downloads it to each machine that builds, it runs as a process of its own,
        and a test (`ContentsIT`) finds nothing of it in what ships.
        """
            .formatted(licenceOfRedoc(), DynamoDbLocalJar.licence()));
    return document.toString();
  }

  private static String section(ShippedJar jar) {
    Sbom sbom = jar.sbom();
    Map<String, Set<String>> namesByLicenceAndGroup =
        sbom.libraries().stream()
            .filter(library -> !library.isOurs())
            .collect(
                groupingBy(
                    library -> library.licence() + " | " + library.group(),
                    TreeMap::new,
                    mapping(Component::name, toCollection(TreeSet::new))));
    var section = new StringBuilder();
    section.append(
        """

        ## %s
        %s

        | Licence | Of | Libraries |
        |---|---|---|
        """
            .formatted(
                jar == ShippedJar.FUNCTIONS ? "The functions" : sbom.product().coordinates(),
                jar.libraries().words()));
    namesByLicenceAndGroup.forEach(
        (of, names) -> section.append("| %s | %s |\n".formatted(of, String.join(", ", names))));
    return section.toString();
  }

  private static String licenceOfRedoc() throws IOException {
    JsonNode lock = new ObjectMapper().readTree(SITE.resolve("package-lock.json").toFile());
    return lock.at("/packages/node_modules~1redoc/license").asText();
  }
}
