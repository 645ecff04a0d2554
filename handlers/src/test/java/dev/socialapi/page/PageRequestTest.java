package dev.socialapi.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageRequestTest {
  @Test
  void asksForAtLeastOne() {
    assertThat(new PageRequest<>(1, Optional.empty()).limit()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageRequest<>(0, Optional.empty()))
        .withMessage("limit < 1: 0");
  }
}
