package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.Page;
import dev.socialapi.client.Paged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whole lists, in pages of random sizes. */
final class Walk {
  private static final int MAX_PAGES = 2_000;

  private final Choice choice;

  Walk(Choice choice) {
    this.choice = choice;
  }

  /** A list, from where a cursor points to. */
  @FunctionalInterface
  interface Rest<T> {
    Paged<T> list(@Nullable Integer limit, @Nullable String cursor);
  }

  /** All items, or the refusal of the first page. */
  <T> Answer<List<T>> all(Rest<T> rest) {
    List<T> all = new ArrayList<>();
    String cursor = null;
    for (int pages = 0; pages < MAX_PAGES; pages++) {
      Integer limit = choice.limit();
      String position = cursor;
      Answer<Page<T>> answer = Answer.ofPage(() -> rest.list(limit, position).firstPage());
      if (answer.body().isEmpty()) {
        assertThat(pages).as("pages before %s", answer).isZero();
        return answer.with(Optional.empty());
      }
      Page<T> page = answer.get();
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit == null ? 20 : limit);
      all.addAll(page.items());
      if (!page.hasNext()) {
        return answer.with(Optional.of(all));
      }
      cursor = page.nextCursor().orElseThrow();
    }
    throw new AssertionError("the list has no end");
  }
}
