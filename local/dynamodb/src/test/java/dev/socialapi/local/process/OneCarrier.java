package dev.socialapi.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The main of a process with one carrier thread and a quiet child: does anything else still run?
 */
final class OneCarrier {
  static final Pattern FREE = Pattern.compile("carrier is (free)");

  private OneCarrier() {}

  static Command command(Path folder) {
    Command plain =
        Command.java(
            "one-carrier", Toy.classPath(), OneCarrier.class.getName(), List.of("" + folder));
    String options =
        "-Djdk.virtualThreadScheduler.parallelism=1 -Djdk.virtualThreadScheduler.maxPoolSize=1";
    return new Command(
        plain.name(), plain.words(), Map.of("JDK_JAVA_OPTIONS", options), plain.directory());
  }

  public static void main(String[] arguments) throws Exception {
    ParentPipe.endWithParent();
    var quiet = ChildProcess.start(Toy.command("up"), Pattern.compile("up"), Path.of(arguments[0]));
    Thread.sleep(200); // by now its output is waited for again
    Thread.ofVirtual().start(() -> System.out.println("carrier is free, of " + quiet.pid()));
    Thread.sleep(60_000);
  }
}
