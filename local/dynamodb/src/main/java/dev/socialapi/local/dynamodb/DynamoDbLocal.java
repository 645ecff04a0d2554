package dev.socialapi.local.dynamodb;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.process.ChildProcess;
import dev.socialapi.local.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** A running DynamoDB Local that only this machine can reach, at a port that was free. */
public final class DynamoDbLocal implements AutoCloseable {
  private static final String NAME = "dynamodb-local";

  private final ChildProcess process;

  private DynamoDbLocal(ChildProcess process) {
    this.process = requireNonNull(process, "process");
  }

  /**
   * Starts one that forgets everything when it ends.
   *
   * @param logs the folder for its log file
   */
  public static DynamoDbLocal inMemory(Path logs) {
    return start(List.of("-inMemory"), logs);
  }

  /**
   * Starts one that keeps its tables in a folder.
   *
   * @param data the folder, created if it is missing
   * @param logs the folder for its log file
   */
  public static DynamoDbLocal at(Path data, Path logs) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the database at " + data, e);
    }
    return start(List.of("-dbPath", data.toAbsolutePath().toString()), logs);
  }

  /** Where SDK clients find it; it accepts any region and any credentials. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + process.ready().group(1));
  }

  /** Completed when it has ended, closed or not, with how it did. */
  public CompletableFuture<String> ended() {
    return process.ended();
  }

  @Override
  public void close() {
    process.close();
  }

  private static DynamoDbLocal start(List<String> arguments, Path logs) {
    List<Path> classPath = ChildClassPath.read();
    String main = DynamoDbLocalMain.class.getName();
    Command command = Command.java(NAME, classPath, main, arguments);
    Pattern ready = Pattern.compile(Pattern.quote(DynamoDbLocalMain.READY) + "(\\d+)");
    return new DynamoDbLocal(ChildProcess.start(command, ready, logs));
  }
}
