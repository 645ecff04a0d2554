package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.AccessType.ALLOWED_USER;
import static dev.socialapi.posts.AccessType.PRIVATE;
import static dev.socialapi.posts.AccessType.PUBLIC;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.ListPublicPostsRequest;
import dev.socialapi.api.ListSharedPostsRequest;
import dev.socialapi.api.ListUserPostsRequest;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursors;
import dev.socialapi.problem.ProblemCode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What the lists of posts show, whatever their indexes propose. */
class PostListsTest {
  private static final int ENOUGH = 100;

  private final ProposedPosts posts = new ProposedPosts();
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());

  @Test
  void accessiblePosts_areOwnPublicAndSharedOnes_eachOnce_newestFirst() {
    Post own = inOwn(postBy(ALICE, PRIVATE));
    Post ownPublic = inOwn(inShard(0, postBy(ALICE, PUBLIC)));
    Post bobs = inShard(1, postBy(BOB, PUBLIC));
    Post shared = inShared(posts.store(postBy(BOB, ALLOWED_USER), ALICE));
    Post carols = inShard(0, postBy(CAROL, PUBLIC));

    assertShows(this::accessiblePosts, carols, shared, bobs, ownPublic, own);
  }

  @Test
  void accessiblePosts_areNotWhatIsInAnIndexWrongly() {
    inOwn(postBy(BOB, PRIVATE));
    inShard(0, postBy(BOB, PRIVATE));
    inShard(1, postBy(BOB, ALLOWED_USER));
    inShared(posts.store(postBy(BOB, ALLOWED_USER), CAROL));
    inShared(posts.store(postBy(BOB, PRIVATE), ALICE));

    assertShows(this::accessiblePosts);
  }

  @Test
  void publicPosts_areThoseOfAllShards_newestFirst_andNoOthers() {
    Post first = inShard(1, postBy(ALICE, PUBLIC));
    Post second = inShard(0, postBy(BOB, PUBLIC));
    inShard(0, postBy(BOB, PRIVATE));
    inShard(1, postBy(BOB, ALLOWED_USER));
    Post third = inShard(1, postBy(CAROL, PUBLIC));

    assertShows(this::publicPosts, third, second, first);
  }

  @Test
  void sharedPosts_areThoseWhoseListsNameOne_whileTheyAreShared() {
    Post first = inShared(posts.store(postBy(BOB, ALLOWED_USER), ALICE));
    inShared(posts.store(postBy(BOB, PRIVATE), ALICE));
    inShared(posts.store(postBy(BOB, PUBLIC), ALICE));
    inShared(posts.store(postBy(BOB, ALLOWED_USER), CAROL));
    inShared(postBy(BOB, ALLOWED_USER)); // deleted
    Post last = inShared(posts.store(postBy(CAROL, ALLOWED_USER), ALICE));

    assertShows(this::sharedPosts, last, first);
  }

  @Test
  void postsOfAUser_areThoseThatTheCallerMaySee() {
    posts.users.add(BOB);
    Post everybodys = inOwn(posts.store(postBy(BOB, PUBLIC)));
    inOwn(posts.store(postBy(BOB, PRIVATE), ALICE));
    Post unlisted = inOwn(posts.store(postBy(BOB, ALLOWED_USER), CAROL));
    Post listed = inOwn(posts.store(postBy(BOB, ALLOWED_USER), ALICE));

    assertThat(shown(userPosts(ALICE, BOB, ENOUGH, Optional.empty())))
        .containsExactly(listed.id().toString(), everybodys.id().toString());
    assertThat(posts.askedFor).containsExactly(listed.id(), unlisted.id());
  }

  @Test
  void postsOfAUser_areAllToHimself() {
    posts.users.add(BOB);
    Post first = inOwn(postBy(BOB, PRIVATE));
    Post second = inOwn(postBy(BOB, ALLOWED_USER));

    assertThat(shown(userPosts(BOB, BOB, ENOUGH, Optional.empty())))
        .containsExactly(second.id().toString(), first.id().toString());
    assertThat(posts.askedFor).isEmpty();
  }

  @Test
  void postsOfNobody_areNotFound() {
    assertRaises(ProblemCode.NOT_FOUND, () -> userPosts(ALICE, BOB, ENOUGH, Optional.empty()));
    assertRaises(
        ProblemCode.NOT_FOUND, () -> userPosts(ALICE, new UserId("me"), ENOUGH, Optional.empty()));
  }

  /** The same posts in one page, and one by one. */
  private static void assertShows(
      BiFunction<Integer, Optional<String>, PostPageJson> list, Post... expected) {
    List<String> ids = Arrays.stream(expected).map(post -> post.id().toString()).toList();
    assertThat(shown(list.apply(ENOUGH, Optional.empty()))).isEqualTo(ids);

    List<String> walked = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      PostPageJson page = list.apply(1, cursor);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(1);
      walked.addAll(shown(page));
      cursor = Optional.ofNullable(page.nextCursor());
    } while (cursor.isPresent());
    assertThat(walked).isEqualTo(ids);
  }

  private static List<String> shown(PostPageJson page) {
    return page.items().stream().map(post -> post.postId()).toList();
  }

  private PostPageJson accessiblePosts(int limit, Optional<String> cursor) {
    return new ListAccessiblePosts(posts, cursors, Runnable::run)
        .listAccessiblePosts(signedIn(ALICE), new ListAccessiblePostsRequest(limit, cursor))
        .body();
  }

  private PostPageJson publicPosts(int limit, Optional<String> cursor) {
    return new ListPublicPosts(posts, cursors)
        .listPublicPosts(signedIn(ALICE), new ListPublicPostsRequest(limit, cursor))
        .body();
  }

  private PostPageJson sharedPosts(int limit, Optional<String> cursor) {
    return new ListSharedPosts(posts, cursors)
        .listSharedPosts(signedIn(ALICE), new ListSharedPostsRequest(limit, cursor))
        .body();
  }

  private PostPageJson userPosts(UserId caller, UserId owner, int limit, Optional<String> cursor) {
    return new ListUserPosts(posts, cursors)
        .listUserPosts(signedIn(caller), new ListUserPostsRequest(owner.value(), limit, cursor))
        .body();
  }

  private Post inOwn(Post post) {
    posts.byUser.add(post);
    return post;
  }

  private Post inShard(int shard, Post post) {
    posts.shards.get(shard).add(post);
    return post;
  }

  private Post inShared(Post post) {
    posts.shared.add(post.id());
    return post;
  }
}
