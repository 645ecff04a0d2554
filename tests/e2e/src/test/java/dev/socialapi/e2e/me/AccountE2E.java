package dev.socialapi.e2e.me;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.ListTokensParams;
import dev.socialapi.client.model.ListUserPostsParams;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of an account. Its session still has a verdict when the account is deleted. */
@EndToEnd
class AccountE2E {
  private final RunningSystem system;
  private final Person alice;
  private Person bob;

  AccountE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.bob = alice;
  }

  @BeforeEach
  void comeAndGo() {
    bob = system.people().signUp("Bob");
    bob.api().me().getMe();
    bob.api().me().deleteMe();
  }

  @Test
  void mayBeToldTwice() {
    assertThat(bob.api().me().deleteMeWithResponse(RequestOptions.none()).status()).isEqualTo(202);
  }

  @Test
  void everythingOfTheUsersOwnIsRefused() {
    var me = bob.api().me();
    var tokens = bob.api().tokens();
    var token = CreateToken.builder().name("Script").scopes(Scope.READ_POSTS).build();

    assertRefused(() -> me.getMe(), 403, "account_deleted");
    assertRefused(
        () -> me.updateMe(UpdateMe.builder().bio("Back").build()), 403, "account_deleted");
    assertRefused(() -> tokens.createToken(token), 403, "account_deleted");
    assertRefused(
        () -> tokens.listTokens(ListTokensParams.builder().limit(1).build()).firstPage(),
        403,
        "account_deleted");
    assertRefused(() -> tokens.revokeToken(UUID.randomUUID()), 403, "account_deleted");
  }

  @Test
  void nobodyFindsTheUser() {
    UUID id = UUID.fromString(bob.userId());
    UUID post =
        alice
            .api()
            .posts()
            .createPost(
                CreatePost.builder().name("Title").accessType(AccessType.ALLOWED_USER).build())
            .postId();

    assertRefused(() -> alice.api().users().getUser(id), 404, "not_found");
    assertRefused(
        () ->
            alice
                .api()
                .posts()
                .listUserPosts(id, ListUserPostsParams.builder().limit(1).build())
                .firstPage(),
        404,
        "not_found");
    assertRefused(() -> alice.api().posts().addAllowedUser(post, id), 422, "unknown_user");
  }

  @Test
  void sessionThatWasNeverUsedIsRefused() {
    Person later = system.people().refresh(bob);

    assertRefused(
        () ->
            later
                .api()
                .posts()
                .listMyPosts(ListMyPostsParams.builder().limit(1).build())
                .firstPage(),
        401,
        "unauthenticated");
  }
}
