package dev.socialapi.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.identity.FunctionInvoker;
import dev.socialapi.local.template.EventSource;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Hands a stream's records to a function, in order: what comes after a batch waits until that is
 * done with, or given up.
 *
 * <p>A batch that fails in part starts again at its first failure; one that fails as a whole is
 * halved, if it may be. Lambda's patience is longer: it waits up to minutes in between.
 */
final class StreamBatches {
  private static final Duration FIRST_WAIT = Duration.ofMillis(50);
  private static final int MAX_DOUBLINGS = 6;

  private final EventSource source;
  private final FunctionInvoker functions;
  private final BiConsumer<String, String> failures;
  private final Consumer<String> log;

  /**
   * @param failures takes word of what was given up: the ARN of a queue, and what to say
   */
  StreamBatches(
      EventSource source,
      FunctionInvoker functions,
      BiConsumer<String, String> failures,
      Consumer<String> log) {
    this.source = source;
    this.functions = functions;
    this.failures = failures;
    this.log = log;
  }

  /** Returns when each record has been taken or given up. */
  void deliver(List<JsonNode> records) throws InterruptedException {
    for (int start = 0; start < records.size(); start += source.batchSize()) {
      int end = Math.min(start + source.batchSize(), records.size());
      deliver(records.subList(start, end), 0);
    }
  }

  private void deliver(List<JsonNode> batch, int attempt) throws InterruptedException {
    List<String> ids = batch.stream().map(StreamBatches::sequenceNumber).toList();
    BatchResult result =
        BatchResult.of(
            functions.invoke(source.functionArn(), event(batch)), source.reportsFailures(), ids);
    if (result.succeeded()) {
      return;
    }
    int first = 0;
    while (!result.failed(ids.get(first))) {
      first++;
    }
    retry(batch.subList(first, batch.size()), first > 0 ? 0 : attempt + 1);
  }

  private void retry(List<JsonNode> batch, int attempt) throws InterruptedException {
    int max = source.retries().max();
    if (max >= 0 && attempt > max) {
      giveUp(batch);
      return;
    }
    Thread.sleep(FIRST_WAIT.multipliedBy(1L << Math.min(attempt, MAX_DOUBLINGS)));
    if (source.retries().bisects() && batch.size() > 1) {
      int half = batch.size() / 2;
      deliver(batch.subList(0, half), attempt);
      deliver(batch.subList(half, batch.size()), attempt);
    } else {
      deliver(batch, attempt);
    }
  }

  private void giveUp(List<JsonNode> batch) {
    log.accept(source.logicalId() + ": gave up " + batch.size() + " records of the stream");
    ObjectNode letter = JsonNodeFactory.instance.objectNode();
    letter.putObject("requestContext").put("condition", "RetryAttemptsExhausted");
    letter
        .putObject("DDBStreamBatchInfo")
        .put("startSequenceNumber", sequenceNumber(batch.getFirst()))
        .put("endSequenceNumber", sequenceNumber(batch.getLast()))
        .put("batchSize", batch.size())
        .put("streamArn", source.sourceArn());
    source
        .retries()
        .failureQueueArn()
        .ifPresent(queue -> failures.accept(queue, letter.toString()));
  }

  private byte[] event(List<JsonNode> batch) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ArrayNode records = event.putArray("Records");
    for (JsonNode each : batch) {
      records.add(each.<ObjectNode>deepCopy().put("eventSourceARN", source.sourceArn()));
    }
    return event.toString().getBytes(UTF_8);
  }

  private static String sequenceNumber(JsonNode each) {
    return each.at("/dynamodb/SequenceNumber").asText();
  }
}
