package dev.socialapi.local.events;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.identity.FunctionInvoker;
import dev.socialapi.local.template.EventSource;
import dev.socialapi.local.template.QueueResource;
import dev.socialapi.local.template.QueueResource.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The template's queues, in memory: a message waits out the queue's delay, then goes to the
 * function that the queue is mapped to, again and again until it has been received too often. What
 * no function takes, dead letters above all, is kept and logged. Thread-safe.
 */
public final class Queues implements AutoCloseable {
  private final Map<String, QueueResource> byUrl;
  private final Map<String, QueueResource> byArn;
  private final List<EventSource> sources;
  private final FunctionInvoker functions;
  private final Optional<Duration> delay;
  private final Consumer<String> log;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(
          1, Thread.ofPlatform().daemon().name("queues-", 0).factory());
  private final List<Message> kept = new CopyOnWriteArrayList<>();

  /**
   * @param sources the event source mappings; those of no queue are ignored
   * @param delay in the place of every queue's own delay and visibility timeout, if any
   */
  public Queues(
      List<QueueResource> queues,
      List<EventSource> sources,
      FunctionInvoker functions,
      Optional<Duration> delay,
      Consumer<String> log) {
    this.byUrl = queues.stream().collect(toMap(QueueResource::url, identity()));
    this.byArn = queues.stream().collect(toMap(QueueResource::arn, identity()));
    this.sources = List.copyOf(sources);
    this.functions = functions;
    this.delay = delay;
    this.log = log;
  }

  /**
   * Sends a message.
   *
   * @return its id; nothing if there is no such queue
   */
  Optional<String> send(String queueUrl, String body) {
    return Optional.ofNullable(byUrl.get(queueUrl)).map(queue -> send(queue, body));
  }

  /** Sends a message to a queue that is named by its ARN. */
  void sendToArn(String queueArn, String body) {
    send(required(queueArn), body);
  }

  /** The bodies of the messages that no function takes, by queue. */
  List<String> kept(String queueArn) {
    return kept.stream()
        .filter(message -> message.queue().arn().equals(queueArn))
        .map(Message::body)
        .toList();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private String send(QueueResource queue, String body) {
    var message = new Message(queue, UUID.randomUUID().toString(), body, 0);
    later(delay.orElse(queue.delay()), message);
    return message.id();
  }

  private void later(Duration wait, Message message) {
    if (clock.isShutdown()) {
      return;
    }
    var _ =
        clock.schedule(
            () -> Thread.startVirtualThread(() -> deliver(message)),
            wait.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void deliver(Message message) {
    List<EventSource> mapped = new ArrayList<>(sources);
    mapped.removeIf(source -> !source.sourceArn().equals(message.queue().arn()));
    if (mapped.isEmpty()) {
      kept.add(message);
      log.accept("kept in " + message.queue().name() + ": " + message.body());
      return;
    }
    Message received = message.receivedOnceMore();
    if (!isTaken(mapped.getFirst(), received)) {
      retry(received);
    }
  }

  private boolean isTaken(EventSource source, Message message) {
    byte[] event = message.event(source).toString().getBytes(StandardCharsets.UTF_8);
    return BatchResult.of(
            functions.invoke(source.functionArn(), event),
            source.reportsFailures(),
            List.of(message.id()))
        .succeeded();
  }

  private void retry(Message message) {
    QueueResource queue = message.queue();
    Optional<DeadLetters> end =
        queue.deadLetters().filter(letters -> message.receives() >= letters.maxReceiveCount());
    if (end.isPresent()) {
      later(Duration.ZERO, message.movedTo(required(end.get().queueArn())));
    } else {
      later(delay.orElse(queue.visibilityTimeout()), message);
    }
  }

  private QueueResource required(String arn) {
    QueueResource queue = byArn.get(arn);
    if (queue == null) {
      throw new IllegalArgumentException("no queue " + arn);
    }
    return queue;
  }

  /** A message in a queue, and how often a function has had it. */
  private record Message(QueueResource queue, String id, String body, int receives) {
    Message receivedOnceMore() {
      return new Message(queue, id, body, receives + 1);
    }

    Message movedTo(QueueResource other) {
      return new Message(other, id, body, 0);
    }

    ObjectNode event(EventSource source) {
      ObjectNode event = JsonNodeFactory.instance.objectNode();
      ObjectNode record =
          event
              .putArray("Records")
              .addObject()
              .put("messageId", id)
              .put("receiptHandle", id)
              .put("body", body)
              .put("eventSource", "aws:sqs")
              .put("eventSourceARN", source.sourceArn());
      record.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(receives));
      record.putObject("messageAttributes");
      return event;
    }
  }
}
