package dev.socialapi.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.loopback.LoopbackEndpoint;
import dev.socialapi.local.template.QueueResource;
import dev.socialapi.local.template.QueueResource.DeadLetters;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private static final String ARN = "arn:aws:sqs:eu-central-1:000000000000:jobs";
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/000000000000/jobs";

  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private volatile Function<JsonNode, Invocation> function = _ -> Sources.failing();

  private final Queues queues = queues(Optional.of(Duration.ofMillis(300)));

  @AfterEach
  void close() {
    queues.close();
  }

  @Test
  void deliverAfterTheirDelay() throws InterruptedException {
    Instant sent = Instant.now();

    Optional<String> id = queues.send(URL, "a message");

    JsonNode message = next();
    assertThat(Duration.between(sent, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    assertThat(message.path("body").asText()).isEqualTo("a message");
    assertThat(Optional.of(message.path("messageId").asText())).isEqualTo(id);
    assertThat(message.path("eventSourceARN").asText()).isEqualTo(ARN);
  }

  @Test
  void keepAndLogDeadLetters_whenAMessageFailsTooOften() throws InterruptedException {
    function = message -> Sources.failing(message.path("messageId").asText());

    queues.send(URL, "a message");

    assertThat(next().at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("1");
    assertThat(next().at("/attributes/ApproximateReceiveCount").asText()).isEqualTo("2");
    assertThat(log.poll(5, TimeUnit.SECONDS)).isEqualTo("kept in failures: a message");
    assertThat(queues.kept(Sources.FAILURES)).containsExactly("a message");
    assertThat(received).isEmpty();
  }

  @Test
  void areSentToOverHttp_asTheSdkDoes() throws Exception {
    try (LoopbackEndpoint endpoint = QueueEndpoint.start(queues)) {
      HttpResponse<String> sent =
          post(endpoint, "SendMessage", "{'QueueUrl': '%s', 'MessageBody': 'hello'}");

      assertThat(sent.statusCode()).isEqualTo(200);
      assertThat(sent.body()).contains("5d41402abc4b2a76b9719d911017c592"); // MD5 of hello
      assertThat(next().path("body").asText()).isEqualTo("hello");
    }
  }

  @Test
  void refuseWhatTheyDoNotKnow() throws Exception {
    try (LoopbackEndpoint endpoint = QueueEndpoint.start(queues)) {
      assertThat(post(endpoint, "ReceiveMessage", "{'QueueUrl': '%s'}").body())
          .contains("InvalidAction");
      assertThat(
              post(
                      endpoint,
                      "SendMessage",
                      "{'QueueUrl': '%s', 'MessageBody': 'x', 'MessageAttributes': {}}")
                  .body())
          .contains("MessageAttributes");
      assertThat(post(endpoint, "SendMessage", "{'QueueUrl': '%s-2', 'MessageBody': 'x'}").body())
          .contains("QueueDoesNotExist");
    }
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = received.poll(5, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return message;
  }

  private Queues queues(Optional<Duration> delay) {
    Duration never = Duration.ofHours(1);
    var jobs =
        new QueueResource(
            "jobs", URL, ARN, never, never, Optional.of(new DeadLetters(Sources.FAILURES, 2)));
    var failures =
        new QueueResource(
            "failures", URL + "-failures", Sources.FAILURES, never, never, Optional.empty());
    return new Queues(
        List.of(jobs, failures),
        List.of(Sources.of(ARN, 1)),
        (_, event) -> {
          JsonNode message = parse(event).at("/Records/0");
          received.add(message);
          return function.apply(message);
        },
        delay,
        log::add);
  }

  private static JsonNode parse(byte[] event) {
    try {
      return new ObjectMapper().readTree(event);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static HttpResponse<String> post(LoopbackEndpoint endpoint, String action, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(endpoint.uri())
              .header("X-Amz-Target", "AmazonSQS." + action)
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      body.formatted(URL).replace('\'', '"'), UTF_8))
              .build(),
          HttpResponse.BodyHandlers.ofString(UTF_8));
    }
  }
}
