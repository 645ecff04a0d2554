package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListSharedPostsRequest;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursors;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListSharedPostsIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());
  private final ListSharedPosts listSharedPosts = new ListSharedPosts(posts, cursors);

  @Test
  void showsPostsWhoseListNamesTheCaller_whileTheyAreAllowedUser() {
    Post first = shared(postBy(ALICE, AccessType.ALLOWED_USER), BOB);
    shared(postBy(ALICE, AccessType.PRIVATE), BOB);
    shared(postBy(ALICE, AccessType.PUBLIC), BOB);
    shared(postBy(ALICE, AccessType.ALLOWED_USER), CAROL);
    Post last = shared(postBy(CAROL, AccessType.ALLOWED_USER), BOB);

    assertThat(page(BOB, 10, null).items())
        .containsExactly(PostMapping.toJson(last), PostMapping.toJson(first));
    assertThat(local.requests().names()).containsExactly("Query", "BatchGetItem");
  }

  @Test
  void isOneRequest_whenNothingIsShared() {
    assertThat(page(BOB, 10, null)).isEqualTo(new PostPageJson(List.of(), null));
    assertThat(local.requests().names()).containsExactly("Query");
  }

  @Test
  void passesOverEntriesWhosePostIsGone() {
    Post gone = shared(postBy(ALICE, AccessType.ALLOWED_USER), BOB);
    posts.delete(gone.id(), OptionalLong.empty());
    Post there = shared(postBy(ALICE, AccessType.ALLOWED_USER), BOB);

    assertThat(page(BOB, 10, null).items()).containsExactly(PostMapping.toJson(there));
  }

  @Test
  void decidesFromTheEntry_notFromTheIndex() {
    Post post = shared(postBy(ALICE, AccessType.ALLOWED_USER), BOB);
    local.leaveInIndexOnly(post.id(), BOB);

    assertThat(page(BOB, 10, null).items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void reachesTheEnd_throughRunsOfDormantPosts(int limit) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      boolean dormant = i % 80 > 5;
      Post post = postBy(ALICE, dormant ? AccessType.PRIVATE : AccessType.ALLOWED_USER);
      shared(post, BOB);
      if (!dormant) {
        expected.add(post.id().toString());
      }
    }
    Collections.reverse(expected);

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      local.requests().clear();
      PostPageJson page = page(BOB, limit, cursor);
      assertThat(local.requests().names()).hasSizeLessThanOrEqualTo(6);
      page.items().stream().map(PostJson::postId).forEach(seen::add);
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(seen).isEqualTo(expected);
  }

  private PostPageJson page(UserId caller, int limit, @Nullable String cursor) {
    var request = new ListSharedPostsRequest(limit, Optional.ofNullable(cursor));
    return listSharedPosts.listSharedPosts(signedIn(caller), request).body();
  }

  private Post shared(Post post, UserId user) {
    posts.add(post, Optional.empty());
    local.allow(post.id(), user);
    return post;
  }
}
