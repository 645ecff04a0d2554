package dev.socialapi.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The main of a process with a Java child and a Node.js child, to be killed. */
final class Parent {
  static final Pattern READY = Pattern.compile("children: (\\d+) (\\d+)");

  private Parent() {}

  static Command command(Path folder) {
    return Command.java("parent", Toy.classPath(), Parent.class.getName(), List.of("" + folder));
  }

  public static void main(String[] arguments) throws Exception {
    ParentPipe.endWithParent();
    Path folder = Path.of(arguments[0]);
    Path module = folder.resolve("toy.js");
    Files.writeString(module, "console.log('up'); setInterval(() => 0, 1000);");
    Pattern any = Pattern.compile("up");
    var java = ChildProcess.start(Toy.command("up"), any, folder);
    var node = ChildProcess.start(Command.node("node", module, Map.of(), folder), any, folder);
    System.out.println("children: " + java.pid() + " " + node.pid());
    Thread.sleep(60_000);
  }
}
