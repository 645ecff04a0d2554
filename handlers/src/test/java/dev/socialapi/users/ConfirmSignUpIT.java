package dev.socialapi.users;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConfirmSignUpIT {
  private static final String EMAIL = "alice@example.com";

  private final LocalTable local = new LocalTable();
  private final UserStore users = new DynamoUserStore(local.table());
  private final ConfirmSignUp confirmSignUp = new ConfirmSignUp(users, AT_NOON);

  @Test
  void makesTheProfile() {
    confirmSignUp.confirm(ALICE, EMAIL);

    assertThat(users.profile(ALICE)).contains(User.create(ALICE, NOON).withEmail(EMAIL));
    assertThat(local.requests().names()).containsExactly("PutItem", "GetItem");
  }

  @Test
  void changesNothing_whenToldAgain() {
    confirmSignUp.confirm(ALICE, EMAIL);
    users.update(
        new UserChange(ALICE, Optional.of("Alice"), Optional.empty(), NOON.plusSeconds(1)),
        OptionalLong.empty());
    User before = users.profile(ALICE).orElseThrow();

    new ConfirmSignUp(users, AFTER_NOON).confirm(ALICE, "mallory@example.com");

    assertThat(users.profile(ALICE)).contains(before);
  }

  @Test
  void addsTheEmail_whenTheProfileWasMadeWithoutOne() {
    users.add(User.create(ALICE, NOON));

    new ConfirmSignUp(users, AFTER_NOON).confirm(ALICE, EMAIL);

    assertThat(users.profile(ALICE))
        .contains(
            new User(
                ALICE,
                Optional.of(EMAIL),
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON.plusSeconds(60),
                2));
  }

  @Test
  void leavesADeletedAccountDeleted() {
    local.bury(ALICE);

    confirmSignUp.confirm(ALICE, EMAIL);

    assertThat(users.profile(ALICE)).isEmpty();
  }
}
