package dev.socialapi.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.socialapi.api.Operation;
import dev.socialapi.store.LocalTable;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are made to cost time and memory are refused before they do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeavyBodiesIT {
  /** Of a processor's time, so that nothing else that runs counts. */
  private static final Duration TIME = Duration.ofMillis(500);

  private static final long BYTES = 100L * 1024 * 1024;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Functions functions = new Functions(new LocalTable());
  private Duration longest = Duration.ZERO;
  private long most;

  static Stream<Operation> operations() {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.id().matches("(create|update).*"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void areRefused_soonAndWithLittleMemory(Operation operation) {
    functions.of(operation);
    bodies().forEach((name, body) -> refuse(operation, name, event(operation, body).bytes()));
  }

  @AfterAll
  void tell() {
    System.out.printf("at most %d ms and %d MB%n", longest.toMillis(), most / 1_000_000);
  }

  private void refuse(Operation operation, String name, byte[] event) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();

    Functions.Answer answer = functions.call(operation, event);

    Duration time = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    longest = time.compareTo(longest) > 0 ? time : longest;
    most = Math.max(most, bytes);
    assertThat(answer.status()).as(name).isIn(400, 413);
    assertThat(time).as(name).isLessThan(TIME);
    assertThat(bytes).as(name).isLessThan(BYTES);
  }

  private static Event event(Operation operation, String body) {
    Object id = "01a22740-f0a9-7ed1-9eba-19606dc583ba";
    return new Event(operation).path("postId", id).path("tagId", id).body(body);
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("deep arrays", "{\"name\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");
    bodies.put("deep objects", "{\"name\":".repeat(20_000) + "1" + "}".repeat(20_000));
    bodies.put("open arrays", "[".repeat(1_000_000));
    bodies.put("10 MB of text", "{\"name\":\"" + "a".repeat(10_000_000) + "\"}");
    bodies.put("10 MB of nothing", "{" + " ".repeat(10_000_000) + "}");
    bodies.put("1 MB of text", "{\"name\":\"" + "a".repeat(1_000_000) + "\"}");
    bodies.put("50,000 members", members(i -> "n" + i));
    bodies.put("50,000 members of one name", members(_ -> "name"));
    bodies.put("50,000 members of one hash", members(HeavyBodiesIT::ofOneHash));
    bodies.put("100,000 digits", "{\"name\":" + "9".repeat(100_000) + "}");
    bodies.put("large exponent", "{\"name\":1e999999999}");
    bodies.put("long name", "{\"" + "n".repeat(500_000) + "\":1}");
    bodies.put("100,000 elements", "{\"scopes\":[" + "\"x\",".repeat(100_000) + "\"x\"]}");
    return bodies;
  }

  private static String members(IntFunction<String> name) {
    return IntStream.range(0, 50_000)
        .mapToObj(i -> "\"" + name.apply(i) + "\":1")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** As {@code "Aa".hashCode() == "BB".hashCode()}. */
  private static String ofOneHash(int number) {
    return IntStream.range(0, 16)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }
}
