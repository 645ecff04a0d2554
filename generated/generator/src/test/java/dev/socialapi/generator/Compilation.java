package dev.socialapi.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Runs the compiler over what was generated. */
final class Compilation {
  private Compilation() {}

  /** What the compiler says, warnings included; nothing when all is well. */
  static List<String> problems(
      List<Path> sources, Path classes, String classPath, String... moreOptions) {
    var options =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-path,-processing",
                "-d",
                classes.toString(),
                "-cp",
                classPath,
                "-proc:none"));
    options.addAll(List.of(moreOptions));
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
      compiler
          .getTask(null, files, problems, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.getDiagnostics().stream().map(Object::toString).toList();
  }
}
