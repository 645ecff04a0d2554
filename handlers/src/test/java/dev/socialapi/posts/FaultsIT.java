package dev.socialapi.posts;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.api.AddAllowedUserRequest;
import dev.socialapi.api.CreatePostJson;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.ListSharedPostsRequest;
import dev.socialapi.api.UpdatePostJson;
import dev.socialapi.api.UpdatePostRequest;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoAllowedUserStore;
import dev.socialapi.store.DynamoPostStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.Faults;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.Table;
import dev.socialapi.users.User;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The rules for posts on a table that is throttled, in conflict and behind. */
class FaultsIT {
  private final LocalTable local = new LocalTable();
  private final Faults faults = local.faults(2026);
  private final Table table = local.table(faults);
  private final PostStore posts = new DynamoPostStore(table);
  private final AllowedUserStore allowedUsers = new DynamoAllowedUserStore(table);
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());

  @Test
  void writesAll_whenTheTransactionConflictsFourTimes() {
    Post post = shareable();
    faults.conflict(4);

    allow(post);

    assertThat(local.allowedUsers(post.id())).isEqualTo(1);
  }

  @Test
  void isAFault_andWritesNothing_whenTheTransactionConflictsForLonger() {
    Post post = shareable();
    faults.conflict(5);

    assertThatExceptionOfType(TransactionCanceledException.class).isThrownBy(() -> allow(post));
    assertThat(local.allowedUsers(post.id())).isZero();
    assertThat(posts.postForViewer(post.id(), BOB)).contains(new ViewedPost(post, false));
  }

  @Test
  void letsExactlyOneOfAHundredChangesWin_whenAllNameTheSameVersion() throws Exception {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));
    faults.throttling(0.1);
    var updatePost = new UpdatePost(posts, AFTER_NOON);

    Answers answers =
        atTheSameTime(
            100,
            i ->
                updatePost.updatePost(
                    signedIn(ALICE),
                    new UpdatePostRequest(
                        post.id().toString(),
                        Optional.of("\"1\""),
                        new UpdatePostJson("Name " + i, null, null))));

    faults.throttling(0);
    assertThat(answers.successes).isEqualTo(1);
    assertThat(answers.others)
        .allMatch(e ->
            e instanceof ProblemException || e instanceof ProvisionedThroughputExceededException);
    assertThat(posts.postForViewer(post.id(), ALICE).orElseThrow().post().version()).isEqualTo(2);
  }

  @Test
  void makesOnePost_whenFiftyCreateItWithOneKey_throughConflicts() throws Exception {
    faults.conflicts(0.3);
    var uuids = new TimeOrderedIds(AT_NOON, new SecureRandom());
    var createPost = new CreatePost(posts, () -> new PostId(uuids.get()));

    Answers answers =
        atTheSameTime(
            50,
            _ ->
                createPost.createPost(
                    signedIn(ALICE),
                    new CreatePostRequest(
                        Optional.of("key"), new CreatePostJson("Title", "", null))));

    assertThat(answers.successes).isPositive();
    assertThat(answers.others).allMatch(e -> e instanceof TransactionCanceledException);
    assertThat(posts.postsByUser(ALICE, new PageRequest<>(100, Optional.empty())).items())
        .hasSize(1);
  }

  @Test
  void hidesWhatIsSharedNoMore_whileTheIndexesStillHaveIt() {
    Post taken = shareable();
    Post hidden = shareable();
    Post deleted = shareable();
    Post kept = shareable();
    List.of(taken, hidden, deleted, kept).forEach(this::allow);
    local.freezeIndexes(faults);

    allowedUsers.disallow(taken.id(), BOB);
    become(hidden, AccessType.PRIVATE);
    posts.delete(deleted.id(), OptionalLong.empty());

    var shared =
        new ListSharedPosts(posts, cursors)
            .listSharedPosts(signedIn(BOB), new ListSharedPostsRequest(10, Optional.empty()));
    assertThat(shared.body().items()).containsExactly(PostMapping.toJson(kept));
    var accessible =
        new ListAccessiblePosts(posts, cursors, Thread::startVirtualThread)
            .listAccessiblePosts(
                signedIn(BOB), new ListAccessiblePostsRequest(10, Optional.empty()));
    assertThat(accessible.body().items()).containsExactly(PostMapping.toJson(kept));
  }

  private void become(Post post, AccessType accessType) {
    posts.update(
        new PostChange(
            post.id(), Optional.empty(), Optional.empty(), Optional.of(accessType), NOON),
        OptionalLong.empty());
  }

  private void allow(Post post) {
    new AddAllowedUser(allowedUsers, AT_NOON)
        .addAllowedUser(
            signedIn(ALICE), new AddAllowedUserRequest(post.id().toString(), BOB.value()));
  }

  private Post shareable() {
    new DynamoUserStore(table).add(User.create(BOB, NOON));
    return added(postBy(ALICE, AccessType.ALLOWED_USER));
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    return post;
  }

  private static Answers atTheSameTime(int count, Attempt attempt) throws InterruptedException {
    var answers = new Answers();
    List<Callable<Object>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      all.add(() -> attempt.make(number));
    }
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var answer : threads.invokeAll(all)) {
        try {
          answer.get();
          answers.successes++;
        } catch (ExecutionException e) {
          answers.others.add(e.getCause());
        }
      }
    }
    return answers;
  }

  /** One of many attempts. */
  private interface Attempt {
    Object make(int number);
  }

  /** What became of them. */
  private static final class Answers {
    private final List<Throwable> others = Collections.synchronizedList(new ArrayList<>());
    private int successes;
  }
}
