package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListUserPostsRequest;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursors;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.users.User;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListUserPostsIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());
  private final ListUserPosts listUserPosts = new ListUserPosts(posts, cursors);

  @BeforeEach
  void signUp() {
    new DynamoUserStore(local.table()).add(User.create(ALICE, NOON));
    new DynamoUserStore(local.table()).add(User.create(BOB, NOON));
    local.requests().clear();
  }

  @Test
  void showsWhatTheCallerMaySee() {
    Post toEverybody = added(postBy(ALICE, AccessType.PUBLIC));
    Post toBob = added(postBy(ALICE, AccessType.ALLOWED_USER));
    Post dormant = added(postBy(ALICE, AccessType.PRIVATE));
    Post toCarol = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.allow(toBob.id(), BOB);
    local.allow(dormant.id(), BOB);
    local.allow(toCarol.id(), CAROL);

    assertThat(page(BOB, ALICE, 10, null).items())
        .containsExactly(PostMapping.toJson(toBob), PostMapping.toJson(toEverybody));
    assertThat(local.requests().names()).containsExactly("GetItem", "Query", "BatchGetItem");
    assertThat(page(CAROL, ALICE, 10, null).items())
        .containsExactly(PostMapping.toJson(toCarol), PostMapping.toJson(toEverybody));
    assertThat(page(ALICE, ALICE, 10, null).items()).hasSize(4);
  }

  @Test
  void asksForNoEntries_whenNoneMatters() {
    added(postBy(ALICE, AccessType.PUBLIC));

    assertThat(page(BOB, ALICE, 10, null).items()).hasSize(1);
    assertThat(local.requests().names()).containsExactly("GetItem", "Query");
  }

  @Test
  void isEmpty_whenNothingIsVisible() {
    added(postBy(ALICE, AccessType.PRIVATE));

    assertThat(page(BOB, ALICE, 10, null).items()).isEmpty();
  }

  @Test
  void isNotFound_whenTheUserIsMissing_orDeleted() {
    local.bury(CAROL);

    assertRaises(
        ProblemCode.NOT_FOUND,
        () -> page(BOB, new UserId("00000000-0000-4000-8000-000000000000"), 10, null));
    assertRaises(ProblemCode.NOT_FOUND, () -> page(BOB, CAROL, 10, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "A11CE000-0000-4000-8000-000000000001"})
  void isNotFound_whenTheIdIsNone(String text) {
    var request = new ListUserPostsRequest(text, 10, Optional.empty());

    assertRaises(ProblemCode.NOT_FOUND, () -> listUserPosts.listUserPosts(signedIn(BOB), request));
    assertThat(local.requests().names()).isEmpty();
  }

  @Test
  void bindsACursorToItsUser() {
    added(postBy(ALICE, AccessType.PUBLIC));
    added(postBy(ALICE, AccessType.PUBLIC));
    String cursor = page(BOB, ALICE, 1, null).nextCursor();

    assertThat(page(CAROL, ALICE, 1, cursor).items()).hasSize(1);
    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(BOB, BOB, 1, cursor));
  }

  private PostPageJson page(UserId caller, UserId owner, int limit, @Nullable String cursor) {
    var request = new ListUserPostsRequest(owner.value(), limit, Optional.ofNullable(cursor));
    return listUserPosts.listUserPosts(signedIn(caller), request).body();
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }
}
