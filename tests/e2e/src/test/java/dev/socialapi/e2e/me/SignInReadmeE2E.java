package dev.socialapi.e2e.me;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
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

/** The lines of the sign-in's README, compiled for Java 11 and run. */
@EndToEnd
class SignInReadmeE2E {
  private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final String FRAME =
      """
      import com.fasterxml.jackson.databind.*;
      import dev.socialapi.client.signin.*;
      import java.io.*;
      import java.net.*;
      import java.net.http.*;
      import java.net.http.HttpResponse.BodyHandlers;

      public class Quickstart {
        public static String run() throws Exception {
      %s
          return profile;
        }
      }
      """;

  @TempDir private Path folder;

  private final RunningSystem system;

  SignInReadmeE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void works_asWritten() throws Exception {
    String lines = quickstart();
    String stateFile = "local/target/local.json";
    assertThat(lines).contains(stateFile);

    String profile = run(lines.replace(stateFile, system.stateFile().toString()));

    assertThat(profile).contains(system.state().users().getFirst().userId());
  }

  private static String quickstart() throws IOException {
    Matcher code = CODE.matcher(Files.readString(Repository.readmeOfSignIn()));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private String run(String lines) throws Exception {
    Path source = Files.writeString(folder.resolve("Quickstart.java"), FRAME.formatted(lines));
    List<String> arguments = List.of("--release", "11", "-d", folder.toString(), source.toString());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    URL[] classes = {folder.toUri().toURL()};
    try (var loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      return (String) loader.loadClass("Quickstart").getMethod("run").invoke(null);
    }
  }
}
