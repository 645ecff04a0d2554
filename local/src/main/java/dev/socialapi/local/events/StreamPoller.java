package dev.socialapi.local.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.database.TableStream;
import dev.socialapi.local.identity.FunctionInvoker;
import dev.socialapi.local.template.EventSource;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Follows a table's stream in the background, for one event source mapping. */
public final class StreamPoller implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final Duration TIME_TO_END = Duration.ofSeconds(2);

  private final TableStream stream;
  private final EventFilter filter;
  private final StreamBatches batches;
  private final Consumer<String> log;
  private final Thread thread;

  private StreamPoller(
      TableStream stream, EventFilter filter, StreamBatches batches, Consumer<String> log) {
    this.stream = stream;
    this.filter = filter;
    this.batches = batches;
    this.log = log;
    this.thread = Thread.ofVirtual().name("stream").unstarted(this::follow);
  }

  /**
   * Starts at the stream's beginning.
   *
   * @param table the name of the table, which is there
   */
  public static StreamPoller start(
      EventSource source,
      URI dynamoDb,
      String table,
      FunctionInvoker functions,
      Queues queues,
      Consumer<String> log) {
    var poller =
        new StreamPoller(
            new TableStream(dynamoDb, table),
            new EventFilter(source.filters()),
            new StreamBatches(source, functions, queues::sendToArn, log),
            log);
    poller.thread.start();
    return poller;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(TIME_TO_END);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    stream.close();
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<JsonNode> records = stream.next();
        batches.deliver(records.stream().filter(filter::accepts).toList());
        if (records.isEmpty()) {
          Thread.sleep(INTERVAL);
        }
      }
    } catch (InterruptedException _) {
      return; // told to stop
    } catch (IOException | RuntimeException e) {
      if (!thread.isInterrupted()) {
        log.accept("the stream is followed no longer: " + e);
      }
    }
  }
}
