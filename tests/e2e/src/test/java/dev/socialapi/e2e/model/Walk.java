package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.PostPage;
import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.TagPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads whole lists, in pages of random sizes. */
final class Walk {
  private static final int MAX_PAGES = 2_000;

  private final Choice choice;

  Walk(Choice choice) {
    this.choice = choice;
  }

  interface Page<P> {
    ApiResponse<P> get(@Nullable Integer limit, @Nullable String cursor) throws ApiException;
  }

  Answer<List<Post>> posts(Page<PostPage> page) {
    return all(page, PostPage::getItems, PostPage::getNextCursor);
  }

  Answer<List<Tag>> tags(Page<TagPage> page) {
    return all(page, TagPage::getItems, TagPage::getNextCursor);
  }

  /** All items, or the refusal of the first page. */
  <P, T> Answer<List<T>> all(
      Page<P> page, Function<P, List<T>> items, Function<P, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    String cursor = null;
    for (int pages = 0; pages < MAX_PAGES; pages++) {
      Integer limit = choice.limit();
      String position = cursor;
      Answer<P> answer = Answer.of(() -> page.get(limit, position));
      if (answer.body().isEmpty()) {
        assertThat(pages).as("pages before %s", answer).isZero();
        return answer.with(Optional.empty());
      }
      List<T> found = items.apply(answer.get());
      assertThat(found).hasSizeLessThanOrEqualTo(limit == null ? 20 : limit);
      all.addAll(found);
      cursor = next.apply(answer.get());
      if (cursor == null) {
        return answer.with(Optional.of(all));
      }
    }
    throw new AssertionError("the list has no end");
  }
}
