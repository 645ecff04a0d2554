package dev.socialapi.users;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.api.DeleteMeRequest;
import dev.socialapi.api.GetMeRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeleteMeIT {
  private static final String LATER = "2026-01-02T12:01:00.000Z";

  private final LocalTable local = new LocalTable();
  private final UserStore users = new DynamoUserStore(local.table());
  private final DeleteMe deleteMe = new DeleteMe(users, AFTER_NOON);

  @Test
  void leavesATombstoneThatSaysNothingOfThePerson() {
    users.add(User.create(ALICE, NOON).withEmail("alice@example.com"));
    users.update(
        new UserChange(ALICE, Optional.of("Alice"), Optional.of("Hi"), NOON), OptionalLong.empty());
    local.requests().clear();

    delete();

    assertThat(local.requests().names()).containsExactly("UpdateItem");
    assertThat(users.profile(ALICE)).isEmpty();
    assertThat(local.profile(ALICE))
        .isEqualTo(
            """
            {
              "PK": {"S": "USER#a11ce000-0000-4000-8000-000000000001"},
              "SK": {"S": "PROFILE"},
              "created_at": {"S": "2026-01-02T12:00:00.000Z"},
              "deleted_at": {"S": "%s"},
              "schema": {"N": "2"},
              "updated_at": {"S": "%s"},
              "version": {"N": "3"}
            }
            """
                .formatted(LATER, LATER));
  }

  @Test
  void leavesATombstone_whenThereWasNoProfile() {
    delete();

    assertThat(local.profile(ALICE))
        .contains("\"created_at\": {\"S\": \"" + LATER)
        .contains("\"deleted_at\": {\"S\": \"" + LATER)
        .contains("\"version\": {\"N\": \"1\"}");
  }

  /** Another record of the tombstone, by which the work that was lost begins again. */
  @Test
  void touchesTheTombstone_whenRepeated() {
    delete();
    String before = local.profile(ALICE);

    var later = Clock.offset(AFTER_NOON, Duration.ofMinutes(1));
    new DeleteMe(users, later).deleteMe(signedIn(ALICE), new DeleteMeRequest());

    assertThat(local.profile(ALICE))
        .isEqualTo(
            before
                .replace(
                    "\"updated_at\": {\"S\": \"" + LATER,
                    "\"updated_at\": {\"S\": \"2026-01-02T12:02:00.000Z")
                .replace("\"version\": {\"N\": \"1\"}", "\"version\": {\"N\": \"2\"}"));
  }

  @Test
  void accountDoesNotComeBack() {
    users.add(User.create(ALICE, NOON));
    delete();

    new ConfirmSignUp(users, AFTER_NOON).confirm(ALICE, "alice@example.com");

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new GetMe(users, AFTER_NOON).getMe(signedIn(ALICE), new GetMeRequest()))
        .returns(ProblemCode.ACCOUNT_DELETED, ProblemException::code);
    assertThat(local.profile(ALICE)).contains("deleted_at").doesNotContain("email");
  }

  private void delete() {
    deleteMe.deleteMe(signedIn(ALICE), new DeleteMeRequest());
  }
}
