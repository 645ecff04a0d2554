package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.AccessTypeJson;
import dev.socialapi.api.CreatePostJson;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.CreatePostResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Creating posts with an idempotency key. */
class CreatePostOnceIT {
  private static final CreatePostJson DRAFT =
      new CreatePostJson("Title", "Text", AccessTypeJson.PUBLIC);

  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();

  @Test
  void answersTheSameAgain_andSaysSo() {
    CreatePostResult first = create(ALICE, "key", DRAFT, NOON);
    local.requests().clear();

    CreatePostResult again = create(ALICE, "key", DRAFT, NOON.plus(Duration.ofHours(23)));

    assertThat(first.idempotentReplayed()).isEmpty();
    assertThat(again)
        .isEqualTo(
            new CreatePostResult(
                first.body(), first.location(), first.eTag(), Optional.of("true")));
    assertThat(local.requests().names()).containsExactly("TransactWriteItems");
    assertThat(stored(ALICE)).hasSize(1);
  }

  @Test
  void answersTheSameAgain_whateverBecameOfThePost() {
    CreatePostResult first = create(ALICE, "key", DRAFT, NOON);
    posts.delete(PostId.parse(first.body().postId()), OptionalLong.empty());

    assertThat(create(ALICE, "key", DRAFT, NOON).body()).isEqualTo(first.body());
    assertThat(stored(ALICE)).isEmpty();
  }

  @Test
  void isTheFirst_whenTheAnswerIsLost() {
    local.requests().loseAnswer("TransactWriteItems");

    assertThat(create(ALICE, "key", DRAFT, NOON).idempotentReplayed()).isEmpty();
    assertThat(stored(ALICE)).hasSize(1);
  }

  @Test
  void refusesAnotherBody() {
    create(ALICE, "key", DRAFT, NOON);

    assertRaises(
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        () -> create(ALICE, "key", new CreatePostJson("Title", "Text", null), NOON));
  }

  @Test
  void forgetsAKeyAfterADay_whetherOrNotItsRecordIsGone() {
    create(ALICE, "key", DRAFT, NOON);

    CreatePostResult next = create(ALICE, "key", DRAFT, NOON.plus(Duration.ofHours(24)));

    assertThat(next.idempotentReplayed()).isEmpty();
    assertThat(stored(ALICE)).hasSize(2);
  }

  @Test
  void keepsKeysAndUsersApart() {
    create(ALICE, "key", DRAFT, NOON);

    assertThat(create(ALICE, "Key", DRAFT, NOON).idempotentReplayed()).isEmpty();
    assertThat(create(BOB, "key", DRAFT, NOON).idempotentReplayed()).isEmpty();
  }

  @Test
  void makesOnePost_howeverManyAskAtTheSameTime() throws Exception {
    List<Callable<CreatePostResult>> creators = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      creators.add(() -> create(ALICE, "key", DRAFT, NOON));
    }

    List<CreatePostResult> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(10)) {
      for (var answer : threads.invokeAll(creators)) {
        answers.add(answer.get());
      }
    }

    assertThat(stored(ALICE)).hasSize(1);
    assertThat(answers).extracting(CreatePostResult::body).containsOnly(answers.get(0).body());
    assertThat(answers).filteredOn(answer -> answer.idempotentReplayed().isEmpty()).hasSize(1);
  }

  private CreatePostResult create(UserId caller, String key, CreatePostJson draft, Instant now) {
    var uuids = new TimeOrderedIds(Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
    var createPost = new CreatePost(posts, () -> new PostId(uuids.get()));
    return createPost.createPost(signedIn(caller), new CreatePostRequest(Optional.of(key), draft));
  }

  private List<Post> stored(UserId owner) {
    return posts.postsByUser(owner, new PageRequest<>(100, Optional.empty())).items();
  }
}
