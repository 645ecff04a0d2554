package dev.socialapi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PartsTest {
  private final List<String> stopped = new ArrayList<>();
  private final Parts parts = new Parts();

  @Test
  void stopInTheOppositeOrder() {
    parts.add(() -> stopped.add("first"));
    parts.add(() -> stopped.add("second"));

    parts.close();

    assertThat(stopped).containsExactly("second", "first");
  }

  @Test
  void stopAll_whenOneFailsToStop() {
    parts.add(() -> stopped.add("first"));
    parts.add(() -> {
      throw new IllegalStateException("stuck");
    });

    parts.close();

    assertThat(stopped).containsExactly("first");
  }

  @Test
  void stopAtOnce_whenAddedTooLate() {
    parts.close();

    assertThatThrownBy(() -> parts.add(() -> stopped.add("late")))
        .isInstanceOf(CancellationException.class);
    assertThat(stopped).containsExactly("late");
  }
}
