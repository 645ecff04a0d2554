package dev.socialapi.bench.coldstart;

import dev.socialapi.e2e.functions.RuntimeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The ways in which functions are deployed, each in a folder of its own. */
record Layouts(Layout zip, Layout usual, Layout snapshot, Layout image) {
  static final String ZIP = "zip";
  static final String SNAP_START = "zip, SnapStart";
  static final String IMAGE = "image, AOT cache";

  /** The runtime client and what it needs. */
  private static final List<String> RUNTIME =
      List.of(
          "aws-lambda-java-core-",
          "aws-lambda-java-runtime-interface-client-",
          "aws-lambda-java-serialization-",
          "utils-lite-");

  /**
   * What Lambda's Java runtime does without being told, and a heap that begins as it does where
   * there is 1 GiB, with a 64th of that: the JVM would take a 64th of this machine.
   */
  private static final List<String> LAMBDA = List.of("-XX:+UseSerialGC", "-Xms16m", "-Xmx768m");

  /** But for functions that start ahead of their first invocation (Java 25). */
  private static final String FIRST_TIER_ALONE = "-XX:TieredStopAtLevel=1";

  /** Assembles all of them, which trains the image's cache. */
  static Layouts in(Path folder) throws IOException, InterruptedException {
    Path deployed = TaskRoot.deployed(folder.resolve("zip"));
    Path usual = TaskRoot.usual(folder.resolve("usual"));
    List<String> managed = managed(List.of(FIRST_TIER_ALONE));
    return new Layouts(
        new Layout(ZIP, deployed, managed, false),
        new Layout(ZIP, usual, managed, false),
        new Layout(SNAP_START, deployed, managed(List.of()), true),
        image(folder.resolve("image")));
  }

  private static Layout image(Path folder) throws IOException, InterruptedException {
    var image = ImageFolder.assemble(folder, RuntimeLibrary.unpacked());
    image.train();
    List<String> options = new ArrayList<>(image.options());
    options.addAll(LAMBDA); // this machine has more memory than a function
    return new Layout(IMAGE, folder, options, false);
  }

  /** Lambda's own runtime: the function's classes are loaded by the runtime client. */
  private static List<String> managed(List<String> more) {
    List<String> options = new ArrayList<>(LAMBDA);
    options.addAll(more);
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("-D" + RuntimeLibrary.PROPERTY + "=" + RuntimeLibrary.unpacked());
    options.add("-cp");
    options.add(
        RUNTIME.stream()
            .flatMap(name -> TaskRoot.onClassPath(name).stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    return options;
  }
}
