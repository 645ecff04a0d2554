package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.local.gateway.routing.GatewayError;
import org.junit.jupiter.api.Test;

class BulkheadTest {
  private final Bulkhead bulkhead = new Bulkhead(2);

  @Test
  void refusesWhatIsOneTooMany_andNothingOnceThereIsRoom() {
    String answer =
        bulkhead.admit(() ->
            bulkhead.admit(() -> {
              assertThatExceptionOfType(GatewayError.class)
                  .isThrownBy(() -> bulkhead.admit(() -> "too many"));
              return "enough";
            }));

    assertThat(answer).isEqualTo("enough");
    assertThat(bulkhead.<String>admit(() -> bulkhead.admit(() -> "again"))).isEqualTo("again");
  }

  @Test
  void makesRoom_whenTheWorkFails() {
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() ->
              bulkhead.admit(() -> {
                throw new IllegalStateException();
              }));
    }
    assertThat(bulkhead.<String>admit(() -> "done")).isEqualTo("done");
  }
}
