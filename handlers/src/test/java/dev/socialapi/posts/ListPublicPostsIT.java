package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListPublicPostsRequest;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursors;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListPublicPostsIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());
  private final ListPublicPosts listPublicPosts = new ListPublicPosts(posts, cursors);

  @Test
  void showsEverybodysPublicPosts_newestFirst() {
    Post alices = added(postBy(ALICE, AccessType.PUBLIC));
    added(postBy(ALICE, AccessType.PRIVATE));
    Post bobs = added(postBy(BOB, AccessType.PUBLIC));
    added(postBy(BOB, AccessType.ALLOWED_USER));

    PostPageJson page = page(ALICE, 10, Optional.empty());

    assertThat(page.items()).containsExactly(PostMapping.toJson(bobs), PostMapping.toJson(alices));
    assertThat(page.nextCursor()).isNull();
    assertThat(page(BOB, 10, Optional.empty())).isEqualTo(page);
    assertThat(local.requests().names()).containsExactly("Query", "Query");
  }

  @Test
  void hidesWhatIsNotPublic_evenIfTheIndexHasIt() {
    local.misfile(postBy(ALICE, AccessType.PRIVATE));
    local.misfile(postBy(ALICE, AccessType.ALLOWED_USER));

    PostPageJson page = page(ALICE, 1, Optional.empty());

    assertThat(page.items()).isEmpty();
    assertThat(page.nextCursor()).isNotNull();
  }

  @Test
  void isEmptyOnce_whenThePageBeforeEndedWithTheLastPost() {
    added(postBy(ALICE, AccessType.PUBLIC));
    PostPageJson page = page(BOB, 1, Optional.empty());

    assertThat(page.items()).hasSize(1);
    assertThat(page(BOB, 1, Optional.ofNullable(page.nextCursor())))
        .isEqualTo(new PostPageJson(List.of(), null));
  }

  @Test
  void needsAsMuchOfTheTable_howeverManyPostsThereAre() {
    List<List<Double>> units = new ArrayList<>();
    for (int more : List.of(20, 80)) {
      for (int i = 0; i < more; i++) {
        added(postBy(ALICE, AccessType.PUBLIC));
      }
      local.requests().clear();
      assertThat(page(BOB, 20, Optional.empty()).items()).hasSize(20);
      assertThat(local.requests().names()).containsExactly("Query");
      units.add(local.requests().units());
    }

    assertThat(units.getFirst()).isEqualTo(units.getLast());
  }

  private PostPageJson page(UserId caller, int limit, Optional<String> cursor) {
    return listPublicPosts
        .listPublicPosts(signedIn(caller), new ListPublicPostsRequest(limit, cursor))
        .body();
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }
}
