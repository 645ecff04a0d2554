package dev.socialapi.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.functions.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamBatchesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STREAM =
      "arn:aws:dynamodb:eu-central-1:000000000000:table/T/stream/L";

  private final List<List<String>> delivered = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> log = new ArrayList<>();

  @Test
  void areAsLargeAsTheyMayBe() throws InterruptedException {
    deliver(5, _ -> Sources.failing());

    assertThat(delivered).containsExactly(List.of("0", "1"), List.of("2", "3"), List.of("4"));
    assertThat(failures).isEmpty();
  }

  @Test
  void startAgainAtTheFirstFailure() throws InterruptedException {
    deliver(
        3,
        batch ->
            delivered.size() == 1 && batch.contains("1")
                ? Sources.failing("1")
                : Sources.failing());

    assertThat(delivered).containsExactly(List.of("0", "1"), List.of("1"), List.of("2"));
  }

  @Test
  void areHalved_whenTheFunctionFails() throws InterruptedException {
    deliver(
        2, batch -> batch.size() > 1 ? new Invocation.Failure("Oops", "no") : Sources.failing());

    assertThat(delivered).containsExactly(List.of("0", "1"), List.of("0"), List.of("1"));
  }

  @Test
  void areGivenUp_andTheRestGoesOn() throws InterruptedException {
    deliver(
        3, batch -> batch.contains("1") ? Sources.failing(batch.getFirst()) : Sources.failing());

    assertThat(delivered.getLast()).containsExactly("2");
    assertThat(failures).singleElement().asString().contains("\"startSequenceNumber\":\"1\"");
    assertThat(log).hasSize(1);
  }

  @Test
  void failAsAWhole_whenTheAnswerMakesNoSense() throws InterruptedException {
    deliver(1, _ -> delivered.size() == 1 ? Sources.failing("unknown") : Sources.failing());

    assertThat(delivered).containsExactly(List.of("0"), List.of("0"));
  }

  private void deliver(int count, Function<List<String>, Invocation> function)
      throws InterruptedException {
    var batches =
        new StreamBatches(
            Sources.of(STREAM, 2),
            (_, event) -> {
              List<String> ids = ids(event);
              delivered.add(ids);
              return function.apply(ids);
            },
            (queue, letter) -> {
              assertThat(queue).isEqualTo(Sources.FAILURES);
              failures.add(letter);
            },
            log::add);
    batches.deliver(IntStream.range(0, count).mapToObj(StreamBatchesTest::streamRecord).toList());
  }

  private static JsonNode streamRecord(int number) {
    ObjectNode each = JSON.createObjectNode();
    each.putObject("dynamodb").put("SequenceNumber", Integer.toString(number));
    return each;
  }

  private static List<String> ids(byte[] event) {
    try {
      JsonNode records = JSON.readTree(event).path("Records");
      assertThat(records.findValuesAsText("eventSourceARN")).containsOnly(STREAM);
      return records.findValuesAsText("SequenceNumber");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
