package dev.socialapi.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be known to go wrong before anything is started. */
final class Checks {
  private Checks() {}

  static void check(Settings settings) {
    checkPort(settings.port());
    checkAssembly(settings.assembly());
  }

  private static void checkPort(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return;
    } catch (IOException e) {
      throw new InvalidSettingException(
          "port %d is taken (%s): choose another with -Dport=PORT, or a free one with -Dport=0"
              .formatted(port, e.getMessage()));
    }
  }

  private static void checkAssembly(Path assembly) {
    if (Files.notExists(assembly.resolve("manifest.json"))) {
      throw new InvalidSettingException(
          "no synthesized template at %s: build it first, with mvn package -pl infra -am"
              .formatted(assembly));
    }
  }
}
