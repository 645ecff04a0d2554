package dev.socialapi.e2e.me;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.MeApi;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.client.model.User;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.TokenMint;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EndToEnd
class ProfileE2E {
  private final RunningSystem system;

  ProfileE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void changesGivenMembersAlone() {
    Person alice = system.people().signUp("Alice");
    MeApi me = alice.api().me();
    User before = me.getMe();

    me.updateMe(UpdateMe.builder().displayName("Alice").bio("Builds\nbridges. 🌉").build());
    User after = me.updateMe(UpdateMe.builder().displayName("Alice B.").build());

    assertThat(after.displayName()).contains("Alice B.");
    assertThat(after.bio()).contains("Builds\nbridges. 🌉");
    assertThat(after.email()).contains(alice.email());
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.updatedAt()).isAfterOrEqualTo(before.updatedAt());
    assertThat(me.getMe()).isEqualTo(after);
  }

  @Test
  void omitsMembers_whenTheyAreCleared() {
    MeApi me = system.people().signUp("Alice").api().me();
    me.updateMe(UpdateMe.builder().displayName("Alice").bio("Builds bridges.").build());

    User cleared = me.updateMe(UpdateMe.builder().displayName("").bio("").build());

    assertThat(cleared.displayName()).isEmpty();
    assertThat(cleared.bio()).isEmpty();
  }

  @Test
  void hasAnotherETag_afterEachChange() {
    MeApi me = system.people().signUp("Alice").api().me();
    String first = eTag(me);
    var ifFirst = RequestOptions.builder().ifMatch(first).build();

    me.updateMe(UpdateMe.builder().displayName("Alice").build(), ifFirst);

    assertThat(eTag(me)).isNotEqualTo(first);
    assertThat(me.getMeIfChanged(eTag(me))).isEmpty();
    assertRefused(
        () -> me.updateMe(UpdateMe.builder().displayName("Bob").build(), ifFirst),
        412,
        "precondition_failed");
    assertThat(me.getMeIfChanged(first).orElseThrow().body().displayName()).contains("Alice");
  }

  /** As when the trigger behind a sign-up has not run. */
  @Test
  void isMade_withoutEmail_whenItIsMissing() {
    String userId = UUID.randomUUID().toString();
    String token = mint().withClaims(claims -> claims.put("sub", userId));
    MeApi me = system.client(token).me();

    User made = me.getMe();

    assertThat(made.userId()).hasToString(userId);
    assertThat(made.email()).isEmpty();
    assertThat(me.getMe()).isEqualTo(made);
  }

  @Test
  void isMade_whenItIsMissingAndChanged() {
    String userId = UUID.randomUUID().toString();
    String token = mint().withClaims(claims -> claims.put("sub", userId));

    User made = system.client(token).me().updateMe(UpdateMe.builder().displayName("Alice").build());

    assertThat(made.userId()).hasToString(userId);
    assertThat(made.displayName()).contains("Alice");
  }

  @Test
  void isEachPersonsOwn() {
    Person alice = system.people().signUp("Alice");
    Person bob = system.people().signUp("Bob");

    alice.api().me().updateMe(UpdateMe.builder().displayName("Alice").build());

    assertThat(bob.api().me().getMe().displayName()).isEmpty();
    assertThat(bob.api().me().getMe().email()).contains(bob.email());
  }

  private TokenMint mint() {
    return TokenMint.like(Repository.signingKey(), system.people().signUp("Alice").accessToken());
  }

  private static String eTag(MeApi me) {
    return me.getMeWithResponse(RequestOptions.none()).eTag().orElseThrow();
  }
}
