package dev.socialapi.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A function's whole way from an event to its answer, gone before anybody waits for it: while
 * Lambda prepares a snapshot, or an instance that is to stand by.
 *
 * <p>Another function goes it, made for this and left behind with all that it has opened, drawn and
 * been told. So the one in the snapshot, of which there will be many copies, has no connection, no
 * credentials and no random number yet, and nothing needs to be undone after it is restored.
 *
 * @param function makes it
 * @param events what it is handed, one after the other
 */
record Rehearsal(
    Config config,
    DryRunServices services,
    Function<Wiring, RequestStreamHandler> function,
    List<String> events) {
  /** Together a part of the 130 seconds that Lambda gives the making of a snapshot. */
  private static final int ATTEMPTS = 5;

  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** For the compilers to end what has kept them busy: they would go on with it in every copy. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  Rehearsal {
    events = List.copyOf(events);
  }

  /**
   * Repeated for a while, because a role that was made just now is not known everywhere yet. Does
   * no harm when it fails for good: the function is as it would be without, and starts cold.
   */
  void run() {
    run(PAUSE, SETTLING);
  }

  void run(Duration pause, Duration settling) {
    try (services) {
      for (int left = ATTEMPTS - 1; !succeeds() && left > 0; left--) {
        Thread.sleep(pause);
      }
      Thread.sleep(settling);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean succeeds() {
    try {
      answers();
      return true;
    } catch (IOException | RuntimeException fault) {
      System.err.println("the rehearsal has failed: " + fault);
      return false;
    }
  }

  /** The answers. */
  List<String> perform() throws IOException {
    try (services) {
      return answers();
    }
  }

  private List<String> answers() throws IOException {
    RequestStreamHandler handler = function.apply(new Wiring(config, services, Clock.systemUTC()));
    List<String> answers = new ArrayList<>();
    for (String event : events) {
      var answer = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new RehearsalContext());
      answers.add(answer.toString(UTF_8));
    }
    return answers;
  }
}
