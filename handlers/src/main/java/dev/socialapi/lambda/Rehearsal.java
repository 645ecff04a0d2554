package dev.socialapi.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
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
  Rehearsal {
    events = List.copyOf(events);
  }

  /** Does no harm when it fails: the function is as it would be without, and starts cold. */
  void run() {
    try {
      perform();
    } catch (IOException | RuntimeException fault) {
      System.err.println("the rehearsal has failed: " + fault);
    }
  }

  /** The answers. */
  List<String> perform() throws IOException {
    try (services) {
      RequestStreamHandler handler =
          function.apply(new Wiring(config, services, Clock.systemUTC()));
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
}
