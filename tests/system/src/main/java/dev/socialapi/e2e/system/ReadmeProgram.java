package dev.socialapi.e2e.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * The first Java lines of a README as somebody would try them: in a project of their own, compiled
 * for Java 11 against a class path and nothing else, and run in a process of their own.
 */
public final class ReadmeProgram {
  private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final String FRAME =
      """
      %s
      public class Quickstart {
        public static void main(String[] args) throws Exception {
          String token = System.getenv("TOKEN");
      %s
        }
      }
      """;

  private final Path project;
  private final List<Path> classPath;

  /**
   * @param project an empty folder
   */
  public ReadmeProgram(Path project, List<Path> classPath) {
    this.project = project;
    this.classPath = List.copyOf(classPath);
  }

  public static String lines(Path readme) throws IOException {
    Matcher code = CODE.matcher(Files.readString(readme));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  /**
   * @param imports the packages whose classes the lines name
   * @param token what the lines call so
   * @return what it prints
   */
  public List<String> run(List<String> imports, String lines, String token) throws Exception {
    String head = String.join("", imports.stream().map("import %s.*;\n"::formatted).toList());
    Path classes = compile(FRAME.formatted(head, lines));
    Path output = project.resolve("output.txt");
    var java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes + File.pathSeparator + joined(),
                "Quickstart")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    java.environment().putAll(Map.of("TOKEN", token));
    Process process = java.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> printed = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s", printed).isZero();
    return printed;
  }

  private Path compile(String program) throws IOException {
    Path source = project.resolve("src/main/java/Quickstart.java");
    Path classes = project.resolve("target/classes");
    Files.createDirectories(source.getParent());
    Files.writeString(source, program);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "11",
                "-proc:none",
                "-cp",
                joined(),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(status).as(program).isZero();
    return classes;
  }

  private String joined() {
    return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
  }
}
