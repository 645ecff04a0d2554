package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursors;
import dev.socialapi.store.DynamoAllowedUserStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.users.User;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListAccessiblePostsIT {
  private static final List<UserId> EVERYBODY = List.of(ALICE, BOB, CAROL);

  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final AllowedUserStore allowedUsers = new DynamoAllowedUserStore(local.table());
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());
  private final ListAccessiblePosts listAccessiblePosts =
      new ListAccessiblePosts(posts, cursors, Thread::startVirtualThread);

  @Test
  void showsOwnPublicAndSharedPosts_eachOnce_newestFirst() {
    Post ownPublic = added(postBy(ALICE, AccessType.PUBLIC));
    Post ownPrivate = added(postBy(ALICE, AccessType.PRIVATE));
    Post bobsPublic = added(postBy(BOB, AccessType.PUBLIC));
    added(postBy(BOB, AccessType.PRIVATE));
    Post shared = added(postBy(BOB, AccessType.ALLOWED_USER));
    local.allow(shared.id(), ALICE);
    added(postBy(BOB, AccessType.ALLOWED_USER));

    assertThat(page(ALICE, 10, null).items())
        .containsExactly(
            PostMapping.toJson(shared),
            PostMapping.toJson(bobsPublic),
            PostMapping.toJson(ownPrivate),
            PostMapping.toJson(ownPublic));
    assertThat(local.requests().names())
        .containsExactlyInAnyOrder("Query", "Query", "Query", "BatchGetItem");
  }

  @Test
  void showsEachPostThatStays_once_whileTheWorldChanges() {
    walkWhileTheWorldChanges(1);
  }

  @Tag("nightly")
  @ParameterizedTest
  @ValueSource(longs = {2, 3, 4})
  void showsEachPostThatStays_once_whileTheWorldChanges(long seed) {
    walkWhileTheWorldChanges(seed);
  }

  private void walkWhileTheWorldChanges(long seed) {
    EVERYBODY.forEach(user -> new DynamoUserStore(local.table()).add(User.create(user, NOON)));
    var random = new Random(seed);
    List<PostId> all = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      change(all, random);
    }
    for (UserId viewer : EVERYBODY) {
      Set<PostId> stayed = accessible(all, viewer);
      List<PostId> seen = new ArrayList<>();
      String cursor = null;
      do {
        local.requests().clear();
        PostPageJson page = page(viewer, 1 + random.nextInt(12), cursor);
        assertThat(local.requests().names()).hasSizeLessThanOrEqualTo(12);
        page.items().stream().map(PostJson::postId).map(PostId::parse).forEach(seen::add);
        cursor = page.nextCursor();
        for (int i = random.nextInt(4); i > 0; i--) {
          change(all, random);
        }
        stayed.retainAll(accessible(all, viewer));
      } while (cursor != null);

      assertThat(seen).doesNotHaveDuplicates().containsAll(stayed);
      assertThat(seen).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  private void change(List<PostId> all, Random random) {
    UserId someone = EVERYBODY.get(random.nextInt(3));
    AccessType accessType = AccessType.values()[random.nextInt(3)];
    if (all.isEmpty() || random.nextInt(2) == 0) {
      all.add(added(postBy(someone, accessType)).id());
      return;
    }
    PostId post = all.get(random.nextInt(all.size()));
    UserId owner = posts.postForViewer(post, someone).orElseThrow().post().owner();
    switch (random.nextInt(8)) {
      case 0 -> {
        posts.delete(post, OptionalLong.empty());
        all.remove(post);
      }
      case 1 -> allowedUsers.disallow(post, someone);
      case 2, 3, 4 -> {
        if (!owner.equals(someone)) {
          allowedUsers.allow(post, owner, someone, NOON);
        }
      }
      default ->
          posts.update(
              new PostChange(
                  post, Optional.empty(), Optional.empty(), Optional.of(accessType), NOON),
              OptionalLong.empty());
    }
  }

  /** Brute force, by asking for each post. */
  private Set<PostId> accessible(List<PostId> all, UserId viewer) {
    var guard = new PostGuard(posts);
    Set<PostId> accessible = new HashSet<>();
    for (int i = 0; i < all.size(); i += 50) {
      List<PostId> some = all.subList(i, Math.min(i + 50, all.size()));
      guard.visible(viewer, some).forEach(post -> accessible.add(post.id()));
    }
    return accessible;
  }

  private PostPageJson page(UserId caller, int limit, @Nullable String cursor) {
    var request = new ListAccessiblePostsRequest(limit, Optional.ofNullable(cursor));
    return listAccessiblePosts.listAccessiblePosts(signedIn(caller), request).body();
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }
}
