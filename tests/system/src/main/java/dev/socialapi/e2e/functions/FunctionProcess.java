package dev.socialapi.e2e.functions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A function in a JVM of its own, under AWS's runtime client; it does not outlive us. */
public final class FunctionProcess implements AutoCloseable {
  private static final String RUNTIME_CLIENT =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final Process process;

  private FunctionProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a function, which then asks {@code api} for its events.
   *
   * @param java the command that starts a JVM: the program and its options, class path included
   * @param handler as in the template
   * @param folder where it runs: what Lambda has unpacked there is on its class path
   * @param log what the function prints
   */
  public static FunctionProcess start(
      List<String> java,
      String handler,
      Map<String, String> environment,
      RuntimeApi api,
      Path folder,
      Path log)
      throws IOException {
    List<String> command = new ArrayList<>(java);
    command.add(RUNTIME_CLIENT);
    command.add(handler);
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    return new FunctionProcess(builder.start());
  }

  /** The environment of a function that starts from a snapshot: it fetches its credentials. */
  public static Map<String, String> fromSnapshot(Map<String, String> environment, RuntimeApi api) {
    Map<String, String> restored = new HashMap<>(environment);
    restored.keySet().removeIf(variable -> variable.matches("AWS_.*(KEY|KEY_ID|TOKEN)"));
    restored.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    restored.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", api.credentialsUri());
    restored.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "local");
    return restored;
  }

  public long id() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
