package dev.socialapi.e2e.me;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateToken;
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
  void comeAndGo() throws ApiException {
    bob = system.people().signUp("Bob");
    bob.api().me().getMe(null);
    bob.api().me().deleteMe();
  }

  @Test
  void mayBeToldTwice() throws ApiException {
    assertThat(bob.api().me().deleteMeWithHttpInfo().getStatusCode()).isEqualTo(202);
  }

  @Test
  void everythingOfTheUsersOwnIsRefused() {
    var me = bob.api().me();
    var tokens = bob.api().tokens();
    var token = new CreateToken().name("Script").addScopesItem(Scope.READ_POSTS);

    assertRefused(() -> me.getMe(null), 403, "account_deleted");
    assertRefused(() -> me.updateMe(new UpdateMe().bio("Back"), null), 403, "account_deleted");
    assertRefused(() -> tokens.createToken(token, null), 403, "account_deleted");
    assertRefused(() -> tokens.listTokens(1, null), 403, "account_deleted");
    assertRefused(() -> tokens.revokeToken(UUID.randomUUID()), 403, "account_deleted");
  }

  @Test
  void nobodyFindsTheUser() throws ApiException {
    UUID id = UUID.fromString(bob.userId());
    UUID post =
        alice
            .api()
            .posts()
            .createPost(new CreatePost().name("Title").accessType(AccessType.ALLOWED_USER), null)
            .getPostId();

    assertRefused(() -> alice.api().users().getUser(id, null), 404, "not_found");
    assertRefused(() -> alice.api().posts().listUserPosts(id, 1, null), 404, "not_found");
    assertRefused(() -> alice.api().posts().addAllowedUser(post, id), 422, "unknown_user");
  }

  @Test
  void sessionThatWasNeverUsedIsRefused() throws ApiException {
    Person later = system.people().refresh(bob);

    assertRefused(() -> later.api().posts().listMyPosts(1, null), 401, "unauthenticated");
  }
}
