package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListMyPostsRequest;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursors;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMyPostsIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());
  private final ListMyPosts listMyPosts = new ListMyPosts(posts, cursors);

  @Test
  void showsOwnPostsOfEveryAccessType_newestFirst() {
    Post first = added(postBy(ALICE, AccessType.PRIVATE));
    Post second = added(postBy(ALICE, AccessType.PUBLIC));
    Post third = added(postBy(ALICE, AccessType.ALLOWED_USER));
    added(postBy(BOB, AccessType.PUBLIC));

    PostPageJson page = page(ALICE, 10, Optional.empty());

    assertThat(page.items())
        .containsExactly(
            PostMapping.toJson(third), PostMapping.toJson(second), PostMapping.toJson(first));
    assertThat(page.nextCursor()).isNull();
    assertThat(local.requests().names()).containsExactly("Query");
  }

  @Test
  void isEmptyWithoutACursor_whenThereAreNoPosts() {
    assertThat(page(ALICE, 10, Optional.empty())).isEqualTo(new PostPageJson(List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void showsEachOldPostOnce_whileOthersAreAdded(long seed) {
    var random = new Random(seed);
    List<String> old = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      old.addFirst(added(postBy(ALICE, AccessType.values()[random.nextInt(3)])).id().toString());
    }

    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      PostPageJson page = page(ALICE, 1 + random.nextInt(10), cursor);
      page.items().stream().map(PostJson::postId).forEach(seen::add);
      cursor = Optional.ofNullable(page.nextCursor());
      added(postBy(ALICE, AccessType.PRIVATE));
    } while (cursor.isPresent());

    assertThat(seen).isEqualTo(old);
  }

  @Test
  void goesOn_whenThePostAtThePositionIsGone() {
    Post first = added(postBy(ALICE, AccessType.PRIVATE));
    Post second = added(postBy(ALICE, AccessType.PRIVATE));
    PostPageJson page = page(ALICE, 1, Optional.empty());
    posts.delete(second.id(), OptionalLong.empty());

    PostPageJson next = page(ALICE, 1, Optional.ofNullable(page.nextCursor()));

    assertThat(next.items()).containsExactly(PostMapping.toJson(first));
  }

  @Test
  void endsAPageEarly_whenPostsAreLarge() {
    for (int i = 0; i < 6; i++) {
      added(
          Post.create(
              postBy(ALICE, AccessType.PRIVATE).id(),
              ALICE,
              "Large",
              "🙂".repeat(65_536),
              AccessType.PRIVATE));
    }

    PostPageJson page = page(ALICE, 10, Optional.empty());

    assertThat(page.items()).hasSizeBetween(3, 4);
    assertThat(page(ALICE, 10, Optional.ofNullable(page.nextCursor())).items())
        .hasSize(6 - page.items().size());
  }

  @Test
  void refusesCursor_whenItIsAnotherLists() {
    added(postBy(ALICE, AccessType.PUBLIC));
    added(postBy(ALICE, AccessType.PUBLIC));
    String foreign =
        cursors.of(PostId.POSITION, "listPublicPosts").seal(postBy(ALICE, AccessType.PUBLIC).id());

    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(ALICE, 1, Optional.of(foreign)));
    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(ALICE, 1, Optional.of("")));
    assertThat(local.requests().names()).isEmpty();
  }

  @Test
  void staysInTheCallersOwnList_whenTheCursorIsSomebodyElses() {
    Post bobs = added(postBy(BOB, AccessType.PRIVATE));
    added(postBy(ALICE, AccessType.PRIVATE));
    added(postBy(ALICE, AccessType.PRIVATE));
    Optional<String> alices = Optional.ofNullable(page(ALICE, 1, Optional.empty()).nextCursor());

    assertThat(page(BOB, 10, alices).items()).containsExactly(PostMapping.toJson(bobs));
  }

  private PostPageJson page(UserId caller, int limit, Optional<String> cursor) {
    return listMyPosts.listMyPosts(signedIn(caller), new ListMyPostsRequest(limit, cursor)).body();
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }
}
