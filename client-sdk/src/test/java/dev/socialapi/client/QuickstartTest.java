package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

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

  @TempDir private Path folder;

  @Test
  void works_asWritten() throws Exception {
    try (var server = new ScriptedServer()) {
      server.willAnswer(201, Answers.JSON, Answers.POST);
      server.willAnswer(200, Answers.JSON, Answers.POST);
      server.willAnswer(200, Answers.JSON, Answers.POST);
      server.willAnswer(404, Answers.PROBLEM, Answers.NOT_FOUND);

      run(quickstart().replace("http://127.0.0.1:8080", server.host().toString()));

      assertThat(server.received())
          .extracting(request -> request.line().substring(0, request.line().indexOf(' ')))
          .containsExactly("POST", "GET", "PATCH", "GET");
      assertThat(server.received().get(2).header("If-match")).isEqualTo("\"1\"");
    }
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
