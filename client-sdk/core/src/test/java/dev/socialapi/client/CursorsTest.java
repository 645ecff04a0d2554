package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorsTest {
  /** However long the way to the circle is, and the circle. */
  @Test
  void noticesACircle_beforeThricePagesHaveCome() {
    for (int way = 0; way < 40; way++) {
      for (int circle = 1; circle < 40; circle++) {
        assertThat(pagesUntilNoticed(way, circle))
            .as("way %s, circle %s", way, circle)
            .isBetween(way + circle, 3 * (way + circle));
      }
    }
  }

  @Test
  void noticesAtOnce_whenAPageNamesItself() {
    for (int way = 0; way < 40; way++) {
      assertThat(pagesUntilNoticed(way, 1)).isEqualTo(way + 1);
    }
  }

  @Test
  void noticesNothing_whenCursorsDiffer() {
    Cursors cursors = Cursors.NONE;
    for (int i = 0; i < 100_000; i++) {
      assertThat(cursors.goInACircle(String.valueOf(i))).isFalse();
      cursors = cursors.and(String.valueOf(i));
    }
  }

  /**
   * The pages whose next cursors are those of the way, then those of the circle again and again.
   */
  private static int pagesUntilNoticed(int way, int circle) {
    Cursors cursors = Cursors.NONE;
    for (int page = 0; ; page++) {
      String next = String.valueOf(page < way ? page : way + (page - way) % circle);
      if (cursors.goInACircle(next)) {
        return page;
      }
      cursors = cursors.and(next);
    }
  }
}
