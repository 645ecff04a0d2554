package dev.socialapi.posts;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.store.Faults.isFaultOr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.AtOnce;
import dev.socialapi.api.AddAllowedUserRequest;
import dev.socialapi.api.CreatePostJson;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.CreatePostResult;
import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.ListSharedPostsRequest;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.UpdatePostJson;
import dev.socialapi.api.UpdatePostRequest;
import dev.socialapi.api.UpdatePostResult;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoAllowedUserStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.Faults;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.PublicShards;
import dev.socialapi.store.Table;
import dev.socialapi.users.User;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The rules for posts on a table that is throttled, in conflict and behind. */
class FaultsIT {
  private static final PageRequest<PostId> FIRST_PAGE = new PageRequest<>(100, Optional.empty());

  private final LocalTable local = new LocalTable();
  private final Faults faults = local.faults(2026);
  private final Table table = local.table(faults);
  private final PostStore posts = LocalTable.posts(table, PublicShards.ONE);
  private final AllowedUserStore allowedUsers = new DynamoAllowedUserStore(table);
  private final TimeOrderedIds ids = new TimeOrderedIds(AT_NOON, new SecureRandom());
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
    var updatePost = new UpdatePost(posts, AFTER_NOON);
    faults.storm();

    AtOnce<UpdatePostResult> all =
        AtOnce.of(
            100,
            i ->
                updatePost.updatePost(
                    signedIn(ALICE),
                    new UpdatePostRequest(
                        post.id().toString(),
                        Optional.of("\"1\""),
                        new UpdatePostJson("Name " + i, null, null))));

    faults.calm();
    PostJson now = PostMapping.toJson(posts.postForViewer(post.id(), ALICE).orElseThrow().post());
    assertThat(all.answers()).containsExactly(new UpdatePostResult(now, "\"2\""));
    assertThat(all.failures()).allMatch(isFaultOr(ProblemCode.PRECONDITION_FAILED));
    assertThat(all.failures()).anyMatch(Faults::isOne).anyMatch(ProblemException.class::isInstance);
  }

  @Test
  void makesOnePost_whenFiftyCreateItWithOneKey() throws Exception {
    local.freezeIndexes(faults);
    faults.storm();

    AtOnce<CreatePostResult> all = AtOnce.of(50, _ -> createWithKey());

    faults.calm();
    CreatePostResult again = createWithKey();
    assertThat(again.idempotentReplayed()).isPresent();
    assertThat(all.answers()).extracting(CreatePostResult::body).containsOnly(again.body());
    assertThat(all.answers()).filteredOn(it -> it.idempotentReplayed().isEmpty()).hasSize(1);
    assertThat(all.failures()).isNotEmpty().allMatch(Faults::isOne);
    assertThat(local.posts().postsByUser(ALICE, FIRST_PAGE).items()).hasSize(1);
  }

  private CreatePostResult createWithKey() {
    var request = new CreatePostRequest(Optional.of("key"), new CreatePostJson("Title", "", null));
    return new CreatePost(posts, () -> new PostId(ids.get())).createPost(signedIn(ALICE), request);
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
}
