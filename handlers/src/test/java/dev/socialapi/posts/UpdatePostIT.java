package dev.socialapi.posts;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.AccessTypeJson;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.UpdatePostJson;
import dev.socialapi.api.UpdatePostRequest;
import dev.socialapi.api.UpdatePostResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.LocalTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdatePostIT {
  private static final UpdatePostJson RENAME = new UpdatePostJson("Another title", null, null);
  private static final UpdatePostJson PUBLISH =
      new UpdatePostJson(null, null, AccessTypeJson.PUBLIC);

  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final UpdatePost updatePost = new UpdatePost(posts, AFTER_NOON);

  @Test
  void changesTheGivenMembers_andNoOthers() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    UpdatePostResult result = update(ALICE, post, Optional.empty(), RENAME);

    assertThat(result.body())
        .isEqualTo(
            new PostJson(
                post.id().toString(),
                ALICE.value(),
                "Another title",
                post.content(),
                AccessTypeJson.PRIVATE,
                post.createdAt(),
                NOON.plusSeconds(60)));
    assertThat(result.eTag()).isEqualTo("\"2\"");
    assertThat(local.requests().names()).containsExactly("BatchGetItem", "UpdateItem");
    assertThat(current(post)).isEqualTo(result.body());
  }

  @Test
  void clearsContent_whenEmpty() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    UpdatePostResult result =
        update(ALICE, post, Optional.empty(), new UpdatePostJson(null, "", null));

    assertThat(result.body().content()).isEmpty();
    assertThat(current(post).content()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isInThePublicList_exactlyWhilePublic(AccessType before) {
    for (AccessTypeJson after : AccessTypeJson.values()) {
      Post post = added(postBy(ALICE, before));

      PostJson changed =
          update(ALICE, post, Optional.empty(), new UpdatePostJson(null, null, after)).body();

      assertThat(changed.accessType()).isEqualTo(after);
      assertThat(isListed(post)).isEqualTo(after == AccessTypeJson.PUBLIC);
    }
  }

  @Test
  void staysInThePublicList_whenTheAccessTypeIsNotChanged() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));

    update(ALICE, post, Optional.empty(), RENAME);

    assertThat(isListed(post)).isTrue();
  }

  @Test
  void isNotFound_whenHidden() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    assertRaises(ProblemCode.NOT_FOUND, () -> update(BOB, post, Optional.empty(), PUBLISH));
    assertRaises(ProblemCode.NOT_FOUND, () -> update(BOB, post, Optional.of("\"9\""), PUBLISH));
    assertThat(current(post)).isEqualTo(PostMapping.toJson(post));
  }

  @Test
  void isNotTheOwner_whenVisible_beforeAnyPrecondition() {
    Post shared = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.allow(shared.id(), BOB);
    Post open = added(postBy(ALICE, AccessType.PUBLIC));

    assertRaises(ProblemCode.NOT_OWNER, () -> update(BOB, shared, Optional.empty(), PUBLISH));
    assertRaises(ProblemCode.NOT_OWNER, () -> update(BOB, open, Optional.of("\"9\""), RENAME));
    assertThat(local.requests().names()).doesNotContain("UpdateItem");
  }

  @Test
  void changesPost_whenTheVersionIsNamed() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    assertThat(update(ALICE, post, Optional.of("\"7\", \"1\""), RENAME).eTag()).isEqualTo("\"2\"");
    assertThat(update(ALICE, post, Optional.of("*"), RENAME).eTag()).isEqualTo("\"3\"");
  }

  @Test
  void changesNothing_whenTheVersionIsNotNamed() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    for (String value : List.of("\"2\"", "W/\"1\"", "1", "junk", "")) {
      assertRaises(
          ProblemCode.PRECONDITION_FAILED, () -> update(ALICE, post, Optional.of(value), RENAME));
    }
    assertThat(local.requests().names()).doesNotContain("UpdateItem");
  }

  @Test
  void isStale_whenSomebodyWasFaster() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    local.requests().before("UpdateItem", () -> update(ALICE, post, Optional.empty(), PUBLISH));

    assertRaises(
        ProblemCode.PRECONDITION_FAILED, () -> update(ALICE, post, Optional.of("\"1\""), RENAME));
    assertThat(current(post).name()).isEqualTo(post.name());
  }

  @Test
  void isDoneOnce_whenTheAnswerIsLost() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    local.requests().loseAnswer("UpdateItem");

    UpdatePostResult result = update(ALICE, post, Optional.of("\"1\""), RENAME);

    assertThat(result.eTag()).isEqualTo("\"2\"");
    assertThat(current(post)).isEqualTo(result.body());
  }

  @Test
  void keepsBothChanges_whenThereIsNoPrecondition() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    local.requests().before("UpdateItem", () -> update(ALICE, post, Optional.empty(), PUBLISH));

    UpdatePostResult result = update(ALICE, post, Optional.empty(), RENAME);

    assertThat(result.eTag()).isEqualTo("\"3\"");
    assertThat(result.body().name()).isEqualTo("Another title");
    assertThat(result.body().accessType()).isEqualTo(AccessTypeJson.PUBLIC);
  }

  @Test
  void isNotFound_whenDeletedMeanwhile() {
    for (String ifMatch : List.of("*", "\"1\"")) {
      Post post = added(postBy(ALICE, AccessType.PRIVATE));
      local.requests().before("UpdateItem", () -> posts.delete(post.id(), OptionalLong.empty()));

      assertRaises(ProblemCode.NOT_FOUND, () -> update(ALICE, post, Optional.of(ifMatch), RENAME));
      assertThat(posts.postForViewer(post.id(), ALICE)).isEmpty();
    }
  }

  @Test
  void letsExactlyOneSucceed_whenManyChangeTheSameVersion() throws Exception {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    Callable<Boolean> change = () -> succeeds(post);

    long successes = 0;
    try (var executor = Executors.newFixedThreadPool(16)) {
      for (Future<Boolean> result :
          executor.invokeAll(IntStream.range(0, 16).mapToObj(_ -> change).toList())) {
        successes += result.get() ? 1 : 0;
      }
    }

    assertThat(successes).isEqualTo(1);
    assertThat(posts.postForViewer(post.id(), ALICE).orElseThrow().post().version()).isEqualTo(2);
  }

  private boolean succeeds(Post post) {
    try {
      update(ALICE, post, Optional.of("\"1\""), RENAME);
      return true;
    } catch (ProblemException problem) {
      assertThat(problem.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
      return false;
    }
  }

  private UpdatePostResult update(
      UserId caller, Post post, Optional<String> ifMatch, UpdatePostJson body) {
    return updatePost.updatePost(
        signedIn(caller), new UpdatePostRequest(post.id().toString(), ifMatch, body));
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }

  private PostJson current(Post post) {
    return PostMapping.toJson(posts.postForViewer(post.id(), ALICE).orElseThrow().post());
  }

  private boolean isListed(Post post) {
    return posts.publicPosts(new PageRequest<>(100, Optional.empty())).getFirst().items().stream()
        .anyMatch(listed -> listed.id().equals(post.id()));
  }
}
