package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.DeletePostRequest;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.LocalTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeletePostIT {
  private static final PageRequest<PostId> FIRST_PAGE = new PageRequest<>(10, Optional.empty());

  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final DeletePost deletePost = new DeletePost(posts);

  @Test
  void removesPostFromEverywhere() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));

    delete(ALICE, post, Optional.empty());

    assertThat(local.requests().names()).containsExactly("BatchGetItem", "DeleteItem");
    assertThat(posts.postForViewer(post.id(), ALICE)).isEmpty();
    assertThat(posts.publicPosts(FIRST_PAGE).getFirst().items()).isEmpty();
    assertThat(posts.postsByUser(ALICE, FIRST_PAGE).items()).isEmpty();
  }

  @Test
  void isNotFound_whenDeletedBefore() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));
    delete(ALICE, post, Optional.empty());

    assertRaises(ProblemCode.NOT_FOUND, () -> delete(ALICE, post, Optional.empty()));
    assertRaises(ProblemCode.NOT_FOUND, () -> delete(ALICE, post, Optional.of("\"1\"")));
  }

  @Test
  void isNotFound_whenDeletedMeanwhile() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));
    local.requests().before("DeleteItem", () -> posts.delete(post.id(), OptionalLong.empty()));

    assertRaises(ProblemCode.NOT_FOUND, () -> delete(ALICE, post, Optional.empty()));
  }

  @Test
  void isDone_whenTheAnswerIsLost() {
    for (String ifMatch : List.of("*", "\"1\"")) {
      Post post = added(postBy(ALICE, AccessType.PUBLIC));
      local.requests().loseAnswer("DeleteItem");

      delete(ALICE, post, Optional.of(ifMatch));

      assertThat(posts.postForViewer(post.id(), ALICE)).isEmpty();
    }
  }

  @Test
  void keepsPost_whenChangedMeanwhile() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));
    local.requests().before("DeleteItem", () -> rename(post));

    assertRaises(ProblemCode.PRECONDITION_FAILED, () -> delete(ALICE, post, Optional.of("\"1\"")));
    assertThat(posts.postForViewer(post.id(), ALICE)).isPresent();
  }

  @Test
  void isNotFound_whenHidden() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    assertRaises(ProblemCode.NOT_FOUND, () -> delete(BOB, post, Optional.empty()));
    assertThat(posts.postForViewer(post.id(), ALICE)).isPresent();
  }

  @Test
  void isNotTheOwner_whenVisible() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));

    assertRaises(ProblemCode.NOT_OWNER, () -> delete(BOB, post, Optional.of("\"9\"")));
    assertThat(posts.postForViewer(post.id(), ALICE)).isPresent();
  }

  @Test
  void keepsPost_whenTheVersionIsNotNamed() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));

    assertRaises(ProblemCode.PRECONDITION_FAILED, () -> delete(ALICE, post, Optional.of("\"2\"")));
    assertThat(posts.postForViewer(post.id(), ALICE)).isPresent();
  }

  @Test
  void removesPost_whenTheVersionIsNamed() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));

    delete(ALICE, post, Optional.of("\"1\""));

    assertThat(posts.postForViewer(post.id(), ALICE)).isEmpty();
  }

  private void delete(UserId caller, Post post, Optional<String> ifMatch) {
    deletePost.deletePost(signedIn(caller), new DeletePostRequest(post.id().toString(), ifMatch));
  }

  private void rename(Post post) {
    var change =
        new PostChange(
            post.id(), Optional.of("Another title"), Optional.empty(), Optional.empty(), NOON);
    posts.update(change, OptionalLong.empty()).orRaise();
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }
}
