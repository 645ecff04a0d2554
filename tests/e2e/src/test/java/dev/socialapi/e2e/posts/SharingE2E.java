package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.AllowedUser;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.ListAllowedUsersParams;
import dev.socialapi.client.model.ListSharedPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EndToEnd
class SharingE2E {
  private final Person alice;
  private final Person bob;
  private final Person carol;
  private final StoredItems stored;
  private Post post;

  SharingE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
    this.carol = system.people().signUp("Carol");
    this.stored = new StoredItems(system.state());
  }

  @BeforeEach
  void share() {
    post =
        alice
            .api()
            .posts()
            .createPost(
                CreatePost.builder().name("Shared").accessType(AccessType.ALLOWED_USER).build());
    alice.api().posts().addAllowedUser(post.postId(), id(bob));
  }

  @Test
  void allowedUserReadsThePost_andFindsIt() {
    assertThat(bob.api().posts().getPost(post.postId())).isEqualTo(post);
    assertThat(
            bob.api()
                .posts()
                .listSharedPosts(ListSharedPostsParams.builder().limit(1).build())
                .firstPage()
                .items())
        .containsExactly(post);
    assertThat(alice.api().posts().listAllowedUsers(post.postId()))
        .extracting(AllowedUser::userId)
        .containsExactly(id(bob));
  }

  @Test
  void allowedUserMayLeave_butNotSeeWhoElseIsThere() {
    assertRefused(
        () ->
            bob.api()
                .posts()
                .listAllowedUsers(post.postId(), ListAllowedUsersParams.builder().limit(10).build())
                .firstPage(),
        403,
        "not_owner");

    bob.api().posts().removeAllowedUser(post.postId(), id(bob));

    assertRefused(() -> bob.api().posts().getPost(post.postId()), 404, "not_found");
  }

  @Test
  void listIsKept_dormant() {
    change(AccessType.PRIVATE);
    assertRefused(() -> bob.api().posts().getPost(post.postId()), 404, "not_found");
    assertRefused(
        () -> bob.api().posts().removeAllowedUser(post.postId(), id(bob)), 404, "not_found");

    change(AccessType.ALLOWED_USER);
    assertThat(bob.api().posts().getPost(post.postId()).postId()).isEqualTo(post.postId());
  }

  @Test
  void ownerIsNeverOnIt_norAnybodyWhoIsNot() {
    assertRefused(
        () -> alice.api().posts().addAllowedUser(post.postId(), id(alice)),
        422,
        "owner_already_has_access");
    assertRefused(
        () -> alice.api().posts().addAllowedUser(post.postId(), UUID.randomUUID()),
        422,
        "unknown_user");
  }

  /** A thousand users who have signed up, as the list's own count has them. */
  @Test
  void listIsFull_atTheLimit() {
    stored.set("POST#" + post.postId(), "LIMITS", "allowed_users", 1_000);

    assertRefused(
        () -> alice.api().posts().addAllowedUser(post.postId(), id(carol)), 422, "limit_exceeded");
  }

  @Test
  void strangerIsToldNothing_whenHeAddsHimself() {
    change(AccessType.PRIVATE);

    assertRefused(() -> bob.api().posts().addAllowedUser(post.postId(), id(bob)), 404, "not_found");
  }

  @Test
  void addingAndRemovingAgain_isFine() {
    alice.api().posts().addAllowedUser(post.postId(), id(bob));
    alice.api().posts().removeAllowedUser(post.postId(), id(bob));
    alice.api().posts().removeAllowedUser(post.postId(), id(bob));

    assertThat(alice.api().posts().listAllowedUsers(post.postId())).isEmpty();
  }

  private void change(AccessType type) {
    alice.api().posts().updatePost(post.postId(), UpdatePost.builder().accessType(type).build());
  }

  private static UUID id(Person person) {
    return UUID.fromString(person.userId());
  }
}
