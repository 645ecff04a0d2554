package dev.socialapi.local.identity;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.process.ChildProcess;
import dev.socialapi.local.process.Command;
import dev.socialapi.local.template.UserPoolResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A running user pool that only this machine can reach, at a port that was free. */
public final class CognitoLocal implements AutoCloseable {
  /** The code that confirms every sign-up, as no e-mail is sent. */
  public static final String CONFIRMATION_CODE = "123456";

  private static final String NAME = "cognito-local";
  private static final Pattern READY = Pattern.compile("running on http://127\\.0\\.0\\.1:(\\d+)");

  private final ChildProcess process;
  private final UserPoolResource pool;

  private CognitoLocal(ChildProcess process, UserPoolResource pool) {
    this.process = requireNonNull(process, "process");
    this.pool = requireNonNull(pool, "pool");
  }

  /**
   * Starts the pool.
   *
   * @param functions where its triggers are invoked
   * @param data the folder that keeps its users
   * @param logs the folder for its log file
   */
  public static CognitoLocal start(UserPoolResource pool, URI functions, Path data, Path logs) {
    Path start = NodeModules.file(NAME, "lib/bin/start.js");
    try {
      new PoolFiles(data).write(pool, functions);
    } catch (IOException e) {
      throw new UncheckedIOException("user pool at " + data, e);
    }
    var settings = Map.of("HOST", "127.0.0.1", "PORT", "0", "CODE", CONFIRMATION_CODE);
    Command command = Command.node(NAME, start, settings, data);
    return new CognitoLocal(ChildProcess.start(command, READY, logs), pool);
  }

  /** Where SDK clients find it; it accepts any region and any credentials. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + process.ready().group(1));
  }

  /** Where the keys are that its tokens are signed with. */
  public URI keys() {
    return endpoint().resolve("/" + pool.id() + "/.well-known/jwks.json");
  }

  /** Completed when it has ended, closed or not, with how it did. */
  public CompletableFuture<String> ended() {
    return process.ended();
  }

  @Override
  public void close() {
    process.close();
  }
}
