package dev.socialapi.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.store.Specimens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A rehearsal on a role that is not known everywhere yet. */
class RehearsalRetryTest {
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void isRepeated_untilItSucceeds() {
    rehearsal(3).run(Duration.ofMillis(1), Duration.ZERO);

    assertThat(attempts).hasValue(3);
  }

  @Test
  void isGivenUp_andDoesNoHarm() {
    rehearsal(Integer.MAX_VALUE).run(Duration.ofMillis(1), Duration.ZERO);

    assertThat(attempts).hasValue(5);
  }

  private Rehearsal rehearsal(int successfulAttempt) {
    RequestStreamHandler handler =
        (_, answer, _) -> {
          if (attempts.incrementAndGet() < successfulAttempt) {
            throw new IllegalStateException("refused");
          }
          answer.write('x');
        };
    var config = Config.requiring(List.of(), Map.of());
    return new Rehearsal(
        config,
        new DryRunServices(new AwsServices(config), Specimens.living()),
        _ -> handler,
        List.of("{}"));
  }
}
