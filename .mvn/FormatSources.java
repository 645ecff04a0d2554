import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format over Java sources: {@code check} lists the files that differ and fails,
 * {@code apply} rewrites them. With no paths given, all sources of the project.
 */
final class FormatSources {
  private FormatSources() {}

  public static void main(String[] args) throws Exception {
    boolean check = args[0].equals("check");
    List<String> options =
        check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace");
    List<String> arguments = new ArrayList<>(options);
    List<String> files = args.length > 1 ? List.of(args).subList(1, args.length) : allSources();
    if (files.isEmpty()) {
      return;
    }
    arguments.addAll(files);
    int status =
        new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
            .format(arguments.toArray(String[]::new));
    if (status != 0 && check) {
      System.err.println("The files above are not formatted. To format them: mvn -Pformat");
    }
    System.exit(status);
  }

  private static List<String> allSources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String root :
        List.of(
            ".mvn",
            "spec",
            "generated",
            "handlers",
            "docs",
            "infra",
            "local",
            "client-sdk",
            "tests")) {
      try (Stream<Path> files = Files.find(Path.of(root), 30, (path, _) -> isSource(path))) {
        files.map(Path::toString).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  /** Build output, npm packages and test fixtures are not ours to format. */
  private static boolean isSource(Path path) {
    if (!path.toString().endsWith(".java")) {
      return false;
    }
    for (Path part : path) {
      String name = part.toString();
      if (name.equals("target") || name.equals("node_modules") || name.equals("resources")) {
        return false;
      }
    }
    return true;
  }
}
