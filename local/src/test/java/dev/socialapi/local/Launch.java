package dev.socialapi.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@link LocalApi} as a process of its own, with its files in one folder. */
record Launch(Path folder) {
  Path state() {
    return folder.resolve("local.json");
  }

  Path output() {
    return folder.resolve("output");
  }

  Process start(String... settings) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dstate=" + state()));
    command.addAll(List.of(settings));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), LocalApi.class.getName()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output().toFile())
        .start();
  }
}
