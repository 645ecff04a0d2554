package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.tags.Tags.CURSORS;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListTagPostsRequest;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostStore;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTagPostsIT {
  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final TagLinkStore links = new DynamoTagLinkStore(local.table());
  private final PostStore posts = local.posts();
  private final ListTagPosts listTagPosts = new ListTagPosts(tags, links, posts, CURSORS);
  private final Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100})
  void showsThePostsThatTheCallerMaySee_newestFirst(int limit) {
    Post shared = tagged(postBy(ALICE, AccessType.ALLOWED_USER));
    local.allow(shared.id(), BOB);
    Post dormant = tagged(postBy(ALICE, AccessType.PRIVATE));
    local.allow(dormant.id(), BOB);
    tagged(postBy(ALICE, AccessType.ALLOWED_USER));
    Post open = tagged(postBy(ALICE, AccessType.PUBLIC));
    Post own = tagged(postBy(BOB, AccessType.PRIVATE));
    tagged(postBy(ALICE, AccessType.PRIVATE));

    assertThat(ids(BOB, limit)).containsExactly(id(own), id(open), id(shared));
    assertThat(ids(ALICE, limit)).hasSize(5).doesNotContain(id(own));
  }

  @Test
  void readsTheTag_andPostsInRounds() {
    for (int i = 0; i < 30; i++) {
      tagged(postBy(ALICE, AccessType.PUBLIC));
    }
    local.requests().clear();

    assertThat(page(BOB, 20, null).items()).hasSize(20);
    assertThat(local.requests().names()).containsExactly("GetItem", "Query", "BatchGetItem");
  }

  @Test
  void endsEarly_afterThreeRounds_whenMuchIsHidden() {
    Post last = tagged(postBy(ALICE, AccessType.PUBLIC));
    for (int i = 0; i < 33; i++) {
      tagged(postBy(ALICE, AccessType.PRIVATE));
    }
    local.requests().clear();

    PostPageJson page = page(BOB, 10, null);

    assertThat(page.items()).isEmpty();
    assertThat(page.nextCursor()).isNotNull();
    assertThat(local.requests().names())
        .containsExactly(
            "GetItem", "Query", "BatchGetItem", "Query", "BatchGetItem", "Query", "BatchGetItem");
    assertThat(page(BOB, 10, page.nextCursor()).items())
        .extracting(PostJson::postId)
        .containsExactly(id(last));
  }

  @Test
  void ignoresLinksToPostsThatAreGone() {
    Post gone = tagged(postBy(ALICE, AccessType.PUBLIC));
    posts.delete(gone.id(), OptionalLong.empty()).orRaise();

    assertThat(ids(ALICE, 10)).isEmpty();
  }

  @Test
  void isNotFound_whenTheTagIsHiddenOrMissing() {
    Tag hidden = added(tagBy(ALICE, "Secret", TagAccessType.PRIVATE));
    Tag missing = tagBy(ALICE, "Other", TagAccessType.PUBLIC);

    for (Tag none : List.of(hidden, missing)) {
      local.requests().clear();
      assertRaises(ProblemCode.NOT_FOUND, () -> page(BOB, none, 10, null));
      assertThat(local.requests().names()).containsExactly("GetItem");
    }
    assertThat(page(ALICE, hidden, 10, null).items()).isEmpty();
  }

  @Test
  void isNotFound_onceTheTagIsDeleted() {
    tagged(postBy(ALICE, AccessType.PUBLIC));
    tags.delete(tag).orRaise();

    assertRaises(ProblemCode.NOT_FOUND, () -> page(ALICE, 10, null));
  }

  @Test
  void refusesCursorOfAnotherTag() {
    tagged(postBy(ALICE, AccessType.PUBLIC));
    tagged(postBy(ALICE, AccessType.PUBLIC));
    String cursor = page(BOB, 1, null).nextCursor();
    Tag other = added(tagBy(ALICE, "Other", TagAccessType.PUBLIC));

    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(BOB, other, 1, cursor));
  }

  private List<String> ids(UserId caller, int limit) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      PostPageJson page = page(caller, limit, cursor);
      page.items().forEach(post -> ids.add(post.postId()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return ids;
  }

  private PostPageJson page(UserId caller, int limit, @Nullable String cursor) {
    return page(caller, tag, limit, cursor);
  }

  private PostPageJson page(UserId caller, Tag of, int limit, @Nullable String cursor) {
    var request = new ListTagPostsRequest(of.id().toString(), limit, Optional.ofNullable(cursor));
    return listTagPosts.listTagPosts(signedIn(caller), request).body();
  }

  private static String id(Post post) {
    return post.id().toString();
  }

  private Tag added(Tag added) {
    tags.add(added, Optional.empty());
    local.requests().clear();
    return added;
  }

  private Post tagged(Post post) {
    posts.add(post, Optional.empty());
    links.attach(post, tag.id());
    return post;
  }
}
