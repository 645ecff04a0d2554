package dev.socialapi.e2e.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.ReadmeProgram;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.SdkClassPath;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A new project that names nothing but the SDK, and has the ten lines of its README. */
@EndToEnd
class SdkReadmeE2E {
  private static final String URL = "http://127.0.0.1:8080";
  private static final String POM = "META-INF/maven/dev.socialapi/social-api-client/pom.xml";
  private static final List<String> IMPORTS =
      List.of("dev.socialapi.client", "dev.socialapi.client.model", "java.net", "java.util");

  @TempDir private Path project;

  private final RunningSystem system;

  SdkReadmeE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void quickstartWorks_inANewProject() throws Exception {
    String lines = ReadmeProgram.lines(Repository.readmeOfSdk());
    assertThat(lines).contains(URL);
    assertThat(lines.lines()).hasSizeLessThanOrEqualTo(10);
    Person ivy = system.people().signUp("Ivy");

    List<String> printed =
        new ReadmeProgram(project, classPath())
            .run(IMPORTS, lines.replace(URL, system.state().base().toString()), ivy.accessToken());

    assertThat(printed).hasSize(2);
    assertThat(printed.getFirst()).isEqualTo("Hello, world");
    assertThat(printed.getLast()).matches("404 [0-9a-f-]{36}");
    assertThat(ivy.api().posts().listMyPosts().stream().map(Post::content))
        .containsExactly("Hello, world!");
  }

  /** As the pom in the released jar says: the class path above has all that a build would bring. */
  @Test
  void dependsOnJacksonAlone() throws Exception {
    try (var jar = new JarFile(SdkClassPath.sdk().toFile());
        InputStream pom = jar.getInputStream(jar.getJarEntry(POM))) {
      var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
      var names =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(
                      "/project/dependencies/dependency[not(scope='test' or scope='provided')]"
                          + "/artifactId",
                      document,
                      XPathConstants.NODESET);

      assertThat(IntStream.range(0, names.getLength()).mapToObj(names::item))
          .extracting(Node::getTextContent)
          .containsExactlyInAnyOrder("jackson-databind", "jackson-datatype-jsr310");
    }
  }

  private static List<Path> classPath() {
    assertThat(SdkClassPath.sdk()).isRegularFile();
    return Stream.concat(Stream.of(SdkClassPath.sdk()), SdkClassPath.dependencies().stream())
        .toList();
  }
}
