package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess.Action;
import dev.socialapi.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Alice's posts; Bob is on their lists, dormant or not, and Carol is not. */
class PostGuardTest {
  private final ProposedPosts posts = new ProposedPosts();
  private final PostGuard guard = new PostGuard(posts);

  @ParameterizedTest
  @EnumSource
  void letsTheOwnerDoEverything(Action action) {
    for (AccessType accessType : AccessType.values()) {
      Post post = alices(accessType);

      assertThat(guard.require(ALICE, action, post.id())).isEqualTo(post);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC,       true,  true",
    "ALLOWED_USER, true,  false",
    "PRIVATE,      false, false"
  })
  void letsOthersReadWhatTheyMaySee_andTellsThemOnlyOfThatWhoseItIs(
      AccessType accessType, boolean bobSees, boolean carolSees) {
    Post post = alices(accessType);

    assertReads(BOB, post, bobSees);
    assertReads(CAROL, post, carolSees);
  }

  private void assertReads(UserId viewer, Post post, boolean sees) {
    assertThat(guard.visible(viewer, List.of(post.id())))
        .isEqualTo(sees ? List.of(post) : List.of());
    if (sees) {
      assertThat(guard.require(viewer, Action.READ, post.id())).isEqualTo(post);
    } else {
      assertRaises(ProblemCode.NOT_FOUND, () -> guard.require(viewer, Action.READ, post.id()));
    }
    for (Action action : List.of(Action.UPDATE, Action.DELETE, Action.SHARE)) {
      assertRaises(
          sees ? ProblemCode.NOT_OWNER : ProblemCode.NOT_FOUND,
          () -> guard.require(viewer, action, post.id()));
    }
  }

  @Test
  void findsNothing_whereThereIsNoPost() {
    PostId missing = postBy(ALICE, AccessType.PUBLIC).id();

    assertRaises(ProblemCode.NOT_FOUND, () -> guard.require(ALICE, Action.READ, missing));
    assertThat(guard.visible(ALICE, List.of(missing))).isEmpty();
  }

  private Post alices(AccessType accessType) {
    return posts.store(postBy(ALICE, accessType), BOB);
  }
}
