package dev.socialapi.infra;

import static java.util.Objects.requireNonNull;

import dev.socialapi.infra.gateway.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Synthesizes the stacks of all environments, unless nothing that they are made of has changed, and
 * leaves beside them what else is made of the contract.
 *
 * <p>CDK takes seconds to start, so that the question comes before any class of its is touched.
 */
public final class SocialApp {
  private SocialApp() {}

  /**
   * @param args the contract, the functions' jar and the folder of their image, the content
   *     security policy of the site, and the folder to synthesize into
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 5) {
      throw new IllegalArgumentException(
          "wants: <contract> <functions jar> <image folder> <the site's policy> <output folder>");
    }
    var software = new Software(Path.of(args[1]), Path.of(args[2]));
    var inputs = new Inputs(Path.of(args[0]), software, Path.of(args[3]));
    Path output = Path.of(args[4]);
    for (Path built : List.of(software.jar(), software.image())) {
      if (!Files.exists(built)) {
        throw new IllegalStateException("build the functions first (mvn package): no " + built);
      }
    }
    Published.write(
        Contract.read(inputs.contract()), requireNonNull(output.toAbsolutePath().getParent()));
    Fingerprint fingerprint =
        Fingerprint.of(inputs.contract(), software.jar(), software.image(), inputs.sitePolicy());
    if (fingerprint.matches(output)) {
      System.out.println("Unchanged: " + output);
      return;
    }
    delete(output);
    Assembly.synthesize(inputs, output);
    fingerprint.leaveBeside(output);
    System.out.println("Synthesized " + output);
  }

  /** What earlier syntheses left: CDK only adds to a folder. */
  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
