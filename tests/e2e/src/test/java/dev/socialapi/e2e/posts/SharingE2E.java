package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.AllowedUser;
import dev.socialapi.client.model.CreatePost;
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
  private Post post = new Post();

  SharingE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
    this.carol = system.people().signUp("Carol");
    this.stored = new StoredItems(system.state());
  }

  @BeforeEach
  void share() throws ApiException {
    post =
        alice
            .api()
            .posts()
            .createPost(new CreatePost().name("Shared").accessType(AccessType.ALLOWED_USER), null);
    alice.api().posts().addAllowedUser(post.getPostId(), id(bob));
  }

  @Test
  void allowedUserReadsThePost_andFindsIt() throws ApiException {
    assertThat(bob.api().posts().getPost(post.getPostId(), null)).isEqualTo(post);
    assertThat(bob.api().posts().listSharedPosts(1, null).getItems()).containsExactly(post);
    assertThat(alice.api().posts().listAllowedUsers(post.getPostId(), 10, null).getItems())
        .extracting(AllowedUser::getUserId)
        .containsExactly(id(bob));
  }

  @Test
  void allowedUserMayLeave_butNotSeeWhoElseIsThere() throws ApiException {
    assertRefused(
        () -> bob.api().posts().listAllowedUsers(post.getPostId(), 10, null), 403, "not_owner");

    bob.api().posts().removeAllowedUser(post.getPostId(), id(bob));

    assertRefused(() -> bob.api().posts().getPost(post.getPostId(), null), 404, "not_found");
  }

  @Test
  void listIsKept_dormant() throws ApiException {
    change(AccessType.PRIVATE);
    assertRefused(() -> bob.api().posts().getPost(post.getPostId(), null), 404, "not_found");
    assertRefused(
        () -> bob.api().posts().removeAllowedUser(post.getPostId(), id(bob)), 404, "not_found");

    change(AccessType.ALLOWED_USER);
    assertThat(bob.api().posts().getPost(post.getPostId(), null).getPostId())
        .isEqualTo(post.getPostId());
  }

  @Test
  void ownerIsNeverOnIt_norAnybodyWhoIsNot() {
    assertRefused(
        () -> alice.api().posts().addAllowedUser(post.getPostId(), id(alice)),
        422,
        "owner_already_has_access");
    assertRefused(
        () -> alice.api().posts().addAllowedUser(post.getPostId(), UUID.randomUUID()),
        422,
        "unknown_user");
  }

  /** A thousand users who have signed up, as the list's own count has them. */
  @Test
  void listIsFull_atTheLimit() {
    stored.set("POST#" + post.getPostId(), "LIMITS", "allowed_users", 1_000);

    assertRefused(
        () -> alice.api().posts().addAllowedUser(post.getPostId(), id(carol)),
        422,
        "limit_exceeded");
  }

  @Test
  void strangerIsToldNothing_whenHeAddsHimself() throws ApiException {
    change(AccessType.PRIVATE);

    assertRefused(
        () -> bob.api().posts().addAllowedUser(post.getPostId(), id(bob)), 404, "not_found");
  }

  @Test
  void addingAndRemovingAgain_isFine() throws ApiException {
    alice.api().posts().addAllowedUser(post.getPostId(), id(bob));
    alice.api().posts().removeAllowedUser(post.getPostId(), id(bob));
    alice.api().posts().removeAllowedUser(post.getPostId(), id(bob));

    assertThat(alice.api().posts().listAllowedUsers(post.getPostId(), 10, null).getItems())
        .isEmpty();
  }

  private void change(AccessType type) throws ApiException {
    alice.api().posts().updatePost(post.getPostId(), new UpdatePost().accessType(type), null);
  }

  private static UUID id(Person person) {
    return UUID.fromString(person.userId());
  }
}
