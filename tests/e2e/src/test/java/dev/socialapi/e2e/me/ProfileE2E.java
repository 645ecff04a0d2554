package dev.socialapi.e2e.me;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static dev.socialapi.e2e.http.Problems.assertStatus;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.api.MeApi;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.client.model.User;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.TokenMint;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EndToEnd
class ProfileE2E {
  private final RunningSystem system;

  ProfileE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void changesGivenMembersAlone() throws ApiException {
    Person alice = system.people().signUp("Alice");
    MeApi me = alice.api().me();
    User before = me.getMe(null);

    me.updateMe(new UpdateMe().displayName("Alice").bio("Builds\nbridges. 🌉"), null);
    User after = me.updateMe(new UpdateMe().displayName("Alice B."), null);

    assertThat(after.getDisplayName()).isEqualTo("Alice B.");
    assertThat(after.getBio()).isEqualTo("Builds\nbridges. 🌉");
    assertThat(after.getEmail()).isEqualTo(alice.email());
    assertThat(after.getCreatedAt()).isEqualTo(before.getCreatedAt());
    assertThat(after.getUpdatedAt()).isAfterOrEqualTo(before.getUpdatedAt());
    assertThat(me.getMe(null)).isEqualTo(after);
  }

  @Test
  void omitsMembers_whenTheyAreCleared() throws ApiException {
    MeApi me = system.people().signUp("Alice").api().me();
    me.updateMe(new UpdateMe().displayName("Alice").bio("Builds bridges."), null);

    User cleared = me.updateMe(new UpdateMe().displayName("").bio(""), null);

    assertThat(cleared.getDisplayName()).isNull();
    assertThat(cleared.getBio()).isNull();
  }

  @Test
  void hasAnotherETag_afterEachChange() throws ApiException {
    MeApi me = system.people().signUp("Alice").api().me();
    String first = eTag(me);

    me.updateMe(new UpdateMe().displayName("Alice"), first);

    assertThat(eTag(me)).isNotEqualTo(first);
    assertStatus(() -> me.getMe(eTag(me)), 304);
    assertRefused(
        () -> me.updateMe(new UpdateMe().displayName("Bob"), first), 412, "precondition_failed");
    assertThat(me.getMe(first).getDisplayName()).isEqualTo("Alice");
  }

  /** As when the trigger behind a sign-up has not run. */
  @Test
  void isMade_withoutEmail_whenItIsMissing() throws ApiException {
    String userId = UUID.randomUUID().toString();
    String token = mint().withClaims(claims -> claims.put("sub", userId));
    MeApi me = system.client(token).me();

    User made = me.getMe(null);

    assertThat(made.getUserId()).hasToString(userId);
    assertThat(made.getEmail()).isNull();
    assertThat(me.getMe(null)).isEqualTo(made);
  }

  @Test
  void isMade_whenItIsMissingAndChanged() throws ApiException {
    String userId = UUID.randomUUID().toString();
    String token = mint().withClaims(claims -> claims.put("sub", userId));

    User made = system.client(token).me().updateMe(new UpdateMe().displayName("Alice"), null);

    assertThat(made.getUserId()).hasToString(userId);
    assertThat(made.getDisplayName()).isEqualTo("Alice");
  }

  @Test
  void isEachPersonsOwn() throws ApiException {
    Person alice = system.people().signUp("Alice");
    Person bob = system.people().signUp("Bob");

    alice.api().me().updateMe(new UpdateMe().displayName("Alice"), null);

    assertThat(bob.api().me().getMe(null).getDisplayName()).isNull();
    assertThat(bob.api().me().getMe(null).getEmail()).isEqualTo(bob.email());
  }

  private TokenMint mint() {
    return TokenMint.like(Repository.signingKey(), system.people().signUp("Alice").accessToken());
  }

  private static String eTag(MeApi me) throws ApiException {
    return String.join(
        ", ", me.getMeWithHttpInfo(null).getHeaders().getOrDefault("ETag", List.of()));
  }
}
