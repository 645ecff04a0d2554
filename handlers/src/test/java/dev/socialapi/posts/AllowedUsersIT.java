package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.AtOnce;
import dev.socialapi.api.AddAllowedUserRequest;
import dev.socialapi.api.AllowedUserJson;
import dev.socialapi.api.AllowedUserPageJson;
import dev.socialapi.api.ListAllowedUsersRequest;
import dev.socialapi.api.RemoveAllowedUserRequest;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursors;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoAllowedUserStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.users.User;
import dev.socialapi.users.UserStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding to, removing from and reading a post's allowed list. */
class AllowedUsersIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final UserStore users = new DynamoUserStore(local.table());
  private final AllowedUserStore store = new DynamoAllowedUserStore(local.table());
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());
  private final AddAllowedUser addAllowedUser = new AddAllowedUser(store, AT_NOON);
  private final RemoveAllowedUser removeAllowedUser = new RemoveAllowedUser(posts, store);
  private final ListAllowedUsers listAllowedUsers = new ListAllowedUsers(posts, store, cursors);

  @BeforeEach
  void signUp() {
    List.of(ALICE, BOB, CAROL).forEach(user -> users.add(User.create(user, NOON)));
  }

  @Test
  void putsAUserOnTheList_inTwoRequests() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));

    add(ALICE, post.id(), BOB);

    assertThat(local.requests().names()).containsExactly("BatchGetItem", "TransactWriteItems");
    assertThat(list(post.id()).items()).containsExactly(new AllowedUserJson(BOB.value(), NOON));
    assertThat(posts.postForViewer(post.id(), BOB)).contains(new ViewedPost(post, true));
  }

  @Test
  void leavesTheListAsItIs_whenTheUserIsOnIt() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    add(ALICE, post.id(), BOB);
    local.requests().clear();

    add(ALICE, post.id(), BOB);

    assertThat(local.requests().names()).containsExactly("BatchGetItem");
    assertThat(local.allowedUsers(post.id())).isEqualTo(1);
  }

  @Test
  void leavesTheListAsItIs_whenTheUserGetsOnItMeanwhile() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.requests().before("TransactWriteItems", () -> add(ALICE, post.id(), BOB));

    add(ALICE, post.id(), BOB);

    assertThat(local.allowedUsers(post.id())).isEqualTo(1);
  }

  @Test
  void isNotFound_whenThePostGoesMeanwhile() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local
        .requests()
        .before("TransactWriteItems", () -> posts.delete(post.id(), OptionalLong.empty()));

    assertRaises(ProblemCode.NOT_FOUND, () -> add(ALICE, post.id(), BOB));
    assertThat(local.allowedUsers(post.id())).isZero();
  }

  @Test
  void isUnknownUser_whenTheAccountGoesMeanwhile() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.requests().before("TransactWriteItems", () -> local.bury(BOB));

    assertRaises(ProblemCode.UNKNOWN_USER, () -> add(ALICE, post.id(), BOB));
  }

  @Test
  void refusesTheOwner() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    assertRaises(ProblemCode.OWNER_ALREADY_HAS_ACCESS, () -> add(ALICE, post.id(), ALICE));
  }

  @Test
  void refusesAUserWhoIsMissing_orDeleted() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    local.bury(CAROL);

    assertRaises(ProblemCode.UNKNOWN_USER, () -> add(ALICE, post.id(), CAROL));
    assertRaises(ProblemCode.UNKNOWN_USER, () -> add(ALICE, post.id(), someone()));
  }

  @ParameterizedTest
  @EnumSource(AccessType.class)
  void refusesOthers(AccessType accessType) {
    Post post = added(postBy(ALICE, accessType));
    ProblemCode expected =
        accessType == AccessType.PUBLIC ? ProblemCode.NOT_OWNER : ProblemCode.NOT_FOUND;

    assertRaises(expected, () -> add(BOB, post.id(), BOB));
    assertRaises(expected, () -> add(BOB, post.id(), CAROL));
    assertRaises(expected, () -> remove(BOB, post.id(), CAROL));
    assertRaises(expected, () -> page(BOB, post.id(), 10, null));
  }

  @Test
  void letsNoListedUserManageTheList() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    add(ALICE, post.id(), BOB);

    assertRaises(ProblemCode.NOT_OWNER, () -> add(BOB, post.id(), CAROL));
    assertRaises(ProblemCode.NOT_OWNER, () -> remove(BOB, post.id(), CAROL));
    assertRaises(ProblemCode.NOT_OWNER, () -> page(BOB, post.id(), 10, null));
  }

  @Test
  void asksTheSame_whetherThePostIsHiddenOrMissing() {
    Post hidden = added(postBy(ALICE, AccessType.PRIVATE));

    assertRaises(ProblemCode.NOT_FOUND, () -> add(BOB, hidden.id(), CAROL));
    List<String> ofHidden = local.requests().names();
    local.requests().clear();
    assertRaises(
        ProblemCode.NOT_FOUND, () -> add(BOB, postBy(ALICE, AccessType.PRIVATE).id(), CAROL));

    assertThat(local.requests().names()).isEqualTo(ofHidden).containsExactly("BatchGetItem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "A11CE000-0000-4000-8000-000000000001"})
  void findsNothing_whenAnIdIsNone(String text) {
    String post = added(postBy(ALICE, AccessType.PRIVATE)).id().toString();

    assertRaises(
        ProblemCode.NOT_FOUND,
        () ->
            addAllowedUser.addAllowedUser(signedIn(ALICE), new AddAllowedUserRequest(post, text)));
    assertRaises(
        ProblemCode.NOT_FOUND,
        () ->
            removeAllowedUser.removeAllowedUser(
                signedIn(ALICE), new RemoveAllowedUserRequest(text, ALICE.value())));
    assertThat(local.requests().names()).isEmpty();
  }

  @Test
  void takesAUserOffTheList() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    add(ALICE, post.id(), BOB);
    add(ALICE, post.id(), CAROL);

    remove(ALICE, post.id(), BOB);

    assertThat(list(post.id()).items()).containsExactly(new AllowedUserJson(CAROL.value(), NOON));
    assertThat(local.allowedUsers(post.id())).isEqualTo(1);
  }

  @Test
  void lacksAUserWhoIsNotOnTheList_andThatIsFine() {
    Post post = added(postBy(ALICE, AccessType.PUBLIC));

    remove(ALICE, post.id(), BOB);
    remove(BOB, post.id(), BOB);

    assertThat(local.allowedUsers(post.id())).isZero();
  }

  @Test
  void letsAUserTakeHimselfOff_whileHeSeesThePost() {
    Post shared = added(postBy(ALICE, AccessType.ALLOWED_USER));
    Post dormant = added(postBy(ALICE, AccessType.PUBLIC));
    Post hidden = added(postBy(ALICE, AccessType.PRIVATE));
    List.of(shared, dormant, hidden).forEach(post -> add(ALICE, post.id(), BOB));

    remove(BOB, shared.id(), BOB);
    remove(BOB, dormant.id(), BOB);

    assertRaises(ProblemCode.NOT_FOUND, () -> remove(BOB, hidden.id(), BOB));
    assertThat(local.allowedUsers(shared.id())).isZero();
    assertThat(local.allowedUsers(dormant.id())).isZero();
    assertThat(local.allowedUsers(hidden.id())).isEqualTo(1);
  }

  @Test
  void listsById_pageByPage_andNothingElseOfThePost() {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      UserId user = someone();
      users.add(User.create(user, NOON));
      add(ALICE, post.id(), user);
      expected.add(user.value());
    }

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      AllowedUserPageJson page = page(ALICE, post.id(), 7, cursor);
      page.items().forEach(item -> seen.add(item.userId()));
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(seen).isEqualTo(expected.stream().sorted().toList());
  }

  @Test
  void bindsACursorToItsPost() {
    Post one = added(postBy(ALICE, AccessType.ALLOWED_USER));
    Post other = added(postBy(ALICE, AccessType.ALLOWED_USER));
    List.of(BOB, CAROL).forEach(user -> add(ALICE, one.id(), user));
    String cursor = page(ALICE, one.id(), 1, null).nextCursor();

    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(ALICE, other.id(), 1, cursor));
  }

  @Test
  void neverHoldsMoreThanTheLimit_whoeverAddsAtTheSameTime() throws Exception {
    Post post = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.countAllowedUsers(post.id(), AllowedUserStore.MAX_ALLOWED_USERS - 20);
    List<UserId> all = Stream.generate(AllowedUsersIT::someone).limit(60).toList();
    all.forEach(user -> users.add(User.create(user, NOON)));

    var answers =
        AtOnce.of(60, i -> Posts.problemOf(() -> add(ALICE, post.id(), all.get(i)))).answers();

    assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(20);
    assertThat(answers.stream().flatMap(Optional::stream))
        .hasSize(40)
        .containsOnly(ProblemCode.LIMIT_EXCEEDED);
    assertThat(local.allowedUsers(post.id())).isEqualTo(AllowedUserStore.MAX_ALLOWED_USERS);
    assertThat(list(post.id()).items()).hasSize(20);
  }

  private void add(UserId caller, PostId post, UserId user) {
    addAllowedUser.addAllowedUser(
        signedIn(caller), new AddAllowedUserRequest(post.toString(), user.value()));
  }

  private void remove(UserId caller, PostId post, UserId user) {
    removeAllowedUser.removeAllowedUser(
        signedIn(caller), new RemoveAllowedUserRequest(post.toString(), user.value()));
  }

  private AllowedUserPageJson list(PostId post) {
    return page(ALICE, post, 100, null);
  }

  private AllowedUserPageJson page(UserId caller, PostId post, int limit, @Nullable String cursor) {
    return listAllowedUsers
        .listAllowedUsers(
            signedIn(caller),
            new ListAllowedUsersRequest(post.toString(), limit, Optional.ofNullable(cursor)))
        .body();
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }

  private static UserId someone() {
    return new UserId(UUID.randomUUID().toString());
  }
}
