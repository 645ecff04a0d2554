package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README, compiled for Java 11 and run. */
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

  private static final String POST_PATH = "/v1/posts/" + Answers.POST_ID;

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @TempDir private Path folder;

  @Test
  void works_asWritten() throws Exception {
    SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(Answers.notFound()));
    SERVER.stubFor(post("/v1/posts").willReturn(Answers.success(201, Answers.POST)));
    SERVER.stubFor(get(POST_PATH).willReturn(Answers.success(200, Answers.POST)));
    SERVER.stubFor(patch(POST_PATH).willReturn(Answers.success(200, Answers.POST)));

    run(quickstart().replace("http://127.0.0.1:8080", SERVER.baseUrl()));

    assertThat(SERVER.getAllServeEvents())
        .extracting(event -> event.getRequest().getMethod().getName())
        .containsExactlyInAnyOrder("POST", "GET", "PATCH", "GET");
    SERVER.verify(
        patchRequestedFor(urlEqualTo(POST_PATH)).withHeader("If-Match", equalTo("\"1\"")));
  }

  private static String quickstart() throws IOException {
    Matcher code = CODE.matcher(Files.readString(Path.of("README.md")));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private void run(String lines) throws Exception {
    Path source = Files.writeString(folder.resolve("Quickstart.java"), FRAME.formatted(lines));
    List<String> arguments = List.of("--release", "11", "-d", folder.toString(), source.toString());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    URL[] classes = {folder.toUri().toURL()};
    try (var loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      loader.loadClass("Quickstart").getMethod("run", String.class).invoke(null, "secret");
    }
  }
}
