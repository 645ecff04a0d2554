package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.GetPostRequest;
import dev.socialapi.api.GetPostResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.LocalTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GetPostIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final GetPost getPost = new GetPost(posts);

  @ParameterizedTest
  @EnumSource
  void showsPostToItsOwner(AccessType accessType) {
    Post post = added(postBy(ALICE, accessType));

    GetPostResult result = get(ALICE, post.id().toString());

    assertThat(result.body()).isEqualTo(PostMapping.toJson(post));
    assertThat(result.eTag()).isEqualTo("\"1\"");
  }

  @Test
  void showsPublicPostToEverybody() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));

    assertThat(get(BOB, post.id().toString()).body()).isEqualTo(PostMapping.toJson(post));
  }

  @Test
  void showsSharedPostToThoseOnItsList() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.allow(post.id(), BOB);

    assertThat(get(BOB, post.id().toString()).body()).isEqualTo(PostMapping.toJson(post));
  }

  @Test
  void hidesSharedPostFromOthers() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));

    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, post.id().toString()));
  }

  @Test
  void hidesPrivatePost_evenFromThoseOnItsDormantList() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    local.allow(post.id(), BOB);

    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, post.id().toString()));
  }

  @Test
  void isNotFound_whenOnlyTheListIsLeftOfAPost() {
    Post gone = postBy(ALICE, AccessType.ALLOWED_USER);
    local.allow(gone.id(), BOB);

    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, gone.id().toString()));
  }

  @Test
  void asksTheSameOfTheTable_whetherVisibleHiddenOrMissing() {
    Post visible = added(postBy(ALICE, AccessType.PUBLIC));
    Post hidden = added(postBy(ALICE, AccessType.PRIVATE));
    Post missing = postBy(ALICE, AccessType.PUBLIC);
    local.requests().clear();

    get(BOB, visible.id().toString());
    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, hidden.id().toString()));
    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, missing.id().toString()));

    assertThat(local.requests().names())
        .containsExactly("BatchGetItem", "BatchGetItem", "BatchGetItem");
  }

  @Test
  void asksNothingOfTheTable_whenThereCanBeNoSuchPost() {
    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, "1"));

    assertThat(local.requests().names()).isEmpty();
  }

  private GetPostResult get(UserId caller, String postId) {
    return getPost.getPost(signedIn(caller), new GetPostRequest(postId));
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }
}
