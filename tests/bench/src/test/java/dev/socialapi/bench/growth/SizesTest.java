package dev.socialapi.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SizesTest {
  @Test
  void endWithAllPosts() {
    assertThat(new Sizes(20_000, 10).steps()).containsExactly(10, 1_000, 20_000);
  }

  @Test
  void haveTheSizeThatOthersAreHeldAgainst_whenThereAreNoMore() {
    assertThat(new Sizes(Sizes.MANY, 10).steps()).containsExactly(10, Sizes.MANY);
  }

  @Test
  void refuseFewerPostsThanThat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sizes(Sizes.MANY - 1, 10))
        .withMessageContaining("growth.posts: 999");
  }
}
