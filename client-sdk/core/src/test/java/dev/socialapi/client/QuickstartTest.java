package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the READMEs, compiled for Java 11; the first of each are run, too. */
class QuickstartTest {
  private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final String FRAME =
      """
      import dev.socialapi.client.*;
      import dev.socialapi.client.model.*;
      import java.net.URI;
      import java.util.UUID;

      public class Quickstart {
        public static void run(String token) throws Exception {
      %s
        }
      }
      """;

  private static final String EXAMPLE =
      """
      import dev.socialapi.client.*;
      import dev.socialapi.client.model.*;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.CompletableFuture;
      import java.util.stream.Collectors;

      class Quickstart {
        void run(SocialClient api, UUID id, String eTag) {
      %s
        }
      }
      """;

  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  @TempDir private Path folder;

  @BeforeEach
  void answer() {
    SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(Answers.problem(404, "not_found")));
    SERVER.stubFor(post("/v1/posts").willReturn(Answers.post(201, 1)));
    SERVER.stubFor(get(Answers.POST_PATH).willReturn(Answers.post()));
    SERVER.stubFor(patch(Answers.POST_PATH).willReturn(Answers.post(200, 2)));
    SERVER.stubFor(
        get("/v1/me/posts").willReturn(Answers.json(200, "{\"items\": [" + Answers.POST + "]}")));
  }

  @Test
  void quickstartWorks_asWritten() throws Exception {
    run("../README.md");

    assertThat(methods()).containsExactlyInAnyOrder("POST", "GET", "PATCH", "GET", "GET");
    SERVER.verify(
        patchRequestedFor(urlEqualTo(Answers.POST_PATH)).withHeader("If-Match", equalTo("\"1\"")));
  }

  @Test
  void projectsOwnReadmeWorks_asWritten() throws Exception {
    run("../../README.md");

    assertThat(methods()).containsExactlyInAnyOrder("POST", "GET");
  }

  @Test
  void quickstartIsTenLines() throws Exception {
    assertThat(examples("../README.md").getFirst().lines()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void otherExamplesCompile_asWritten() throws Exception {
    List<String> others = examples("../README.md").stream().skip(1).toList();

    assertThat(others).hasSizeGreaterThan(3);
    for (String example : others) {
      compile(EXAMPLE.formatted(example));
    }
  }

  private static List<String> methods() {
    return SERVER.getAllServeEvents().stream()
        .map(event -> event.getRequest().getMethod().getName())
        .toList();
  }

  private void run(String readme) throws Exception {
    compile(
        FRAME.formatted(
            examples(readme).getFirst().replace("http://127.0.0.1:8080", SERVER.baseUrl())));
    URL[] classes = {folder.toUri().toURL()};
    try (var loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      loader.loadClass("Quickstart").getMethod("run", String.class).invoke(null, Answers.SECRET);
    }
  }

  private void compile(String program) throws IOException {
    Path source = Files.writeString(folder.resolve("Quickstart.java"), program);
    List<String> arguments = List.of("--release", "11", "-d", folder.toString(), source.toString());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).as(program).isZero();
  }

  private static List<String> examples(String readme) throws IOException {
    List<String> examples =
        CODE.matcher(Files.readString(Path.of(readme)))
            .results()
            .map(code -> code.group(1))
            .toList();
    assertThat(examples).isNotEmpty();
    return examples;
  }
}
