package dev.socialapi.e2e.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.client.model.User;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.People;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.SystemState.SampleUser;
import dev.socialapi.e2e.system.TokenMint;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;

@EndToEnd
class SignUpE2E {
  private final RunningSystem system;
  private final People people;

  SignUpE2E(RunningSystem system) {
    this.system = system;
    this.people = system.people();
  }

  @Test
  void makesTheProfile_whenConfirmed() {
    Person alice = people.signUp("Alice");

    User profile = alice.api().me().getMe();

    assertThat(profile.userId()).hasToString(alice.userId());
    assertThat(profile.email()).contains(alice.email());
    assertThat(profile.displayName()).isEmpty();
    assertThat(profile.bio()).isEmpty();
    assertThat(profile.updatedAt()).isEqualTo(profile.createdAt());
  }

  /** As the trigger is delivered when it can be, which may be after the first request. */
  @Test
  void addsTheEmailAddress_whenTheProfileIsThereBefore() {
    String email = UUID.randomUUID() + "@example.com";
    String userId = people.register(email);
    String early =
        TokenMint.like(Repository.signingKey(), people.signUp("Bob").accessToken())
            .withClaims(claims -> claims.put("sub", userId));
    User before = system.client(early).me().getMe();

    people.confirm(email, People.CODE);

    User profile = people.signIn(email).api().me().getMe();
    assertThat(before.email()).isEmpty();
    assertThat(profile.email()).contains(email);
    assertThat(profile.createdAt()).isEqualTo(before.createdAt());
  }

  @Test
  void isRefused_whenCodeIsWrong() {
    String email = UUID.randomUUID() + "@example.com";
    people.register(email);

    assertThatThrownBy(() -> people.confirm(email, "000000"))
        .isInstanceOf(CodeMismatchException.class);
    assertThatThrownBy(() -> people.signIn(email)).isInstanceOf(UserNotConfirmedException.class);
  }

  @Test
  void staysTheSamePerson_whenSessionIsRefreshed() {
    Person alice = people.signUp("Alice");

    Person later = people.refresh(alice);

    assertThat(later.api().me().getMe()).isEqualTo(alice.api().me().getMe());
  }

  @Test
  void hasBeenDoneForTheSampleUsers() {
    assertThat(system.state().users()).hasSize(2);
    for (SampleUser user : system.state().users()) {
      User profile = system.client(user.accessToken()).me().getMe();

      assertThat(profile.userId()).hasToString(user.userId());
      assertThat(profile.email()).contains(user.email());
    }
  }
}
