package dev.socialapi.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The main of a toy child: writes its argument, and stays unless that asks it to exit. */
final class Toy {
  private Toy() {}

  static Command command(String line) {
    return Command.java("toy", classPath(), Toy.class.getName(), List.of(line));
  }

  static List<Path> classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .toList();
  }

  public static void main(String[] arguments) throws InterruptedException {
    ParentPipe.endWithParent();
    System.out.println(arguments[0]);
    if (arguments[0].startsWith("exit")) {
      System.exit(1);
    }
    Thread.sleep(60_000);
  }
}
