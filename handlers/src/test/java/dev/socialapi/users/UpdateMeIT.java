package dev.socialapi.users;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.api.UpdateMeJson;
import dev.socialapi.api.UpdateMeRequest;
import dev.socialapi.api.UpdateMeResult;
import dev.socialapi.api.UserJson;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateMeIT {
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final UpdateMeJson RENAME = new UpdateMeJson("Alice", null);

  private final LocalTable local = new LocalTable();
  private final UserStore users = new DynamoUserStore(local.table());
  private final UpdateMe updateMe = new UpdateMe(users, AFTER_NOON);

  @Test
  void changesTheGivenMembers_andNoOthers() {
    signUp();

    assertThat(update(Optional.empty(), new UpdateMeJson("Alice", "Hi")).eTag()).isEqualTo("\"2\"");
    UpdateMeResult result = update(Optional.empty(), new UpdateMeJson(null, "Hello"));

    assertThat(result.eTag()).isEqualTo("\"3\"");
    assertThat(result.body())
        .isEqualTo(new UserJson(ALICE.value(), "alice@example.com", "Alice", "Hello", NOON, LATER));
    assertThat(users.profile(ALICE).map(UserMapping::toJson)).contains(result.body());
  }

  @Test
  void clearsText_whenEmpty() {
    signUp();
    update(Optional.empty(), new UpdateMeJson("Alice", "Hi"));

    UserJson user = update(Optional.empty(), new UpdateMeJson("", "")).body();

    assertThat(user.displayName()).isNull();
    assertThat(user.bio()).isNull();
    assertThat(users.profile(ALICE).orElseThrow().displayName()).isEmpty();
  }

  @Test
  void needsTwoRequests() {
    signUp();

    update(Optional.of("\"1\""), RENAME);

    assertThat(local.requests().names()).containsExactly("GetItem", "UpdateItem");
  }

  @Test
  void makesTheProfileFirst_whenMissing() {
    UpdateMeResult result = update(Optional.empty(), RENAME);

    assertThat(result.body())
        .isEqualTo(new UserJson(ALICE.value(), null, "Alice", null, LATER, LATER));
    assertThat(result.eTag()).isEqualTo("\"2\"");
  }

  @Test
  void changesNothing_whenTheVersionIsNotNamed() {
    signUp();

    assertRaises(ProblemCode.PRECONDITION_FAILED, Optional.of("\"2\""));
    assertRaises(ProblemCode.PRECONDITION_FAILED, Optional.of("W/\"1\""));
    assertThat(users.profile(ALICE).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void isStale_whenSomebodyWasFaster() {
    signUp();
    local
        .requests()
        .before("UpdateItem", () -> update(Optional.empty(), new UpdateMeJson(null, "First")));

    assertRaises(ProblemCode.PRECONDITION_FAILED, Optional.of("\"1\""));
    assertThat(users.profile(ALICE).orElseThrow().displayName()).isEmpty();
  }

  @Test
  void isRefused_whenTheAccountIsDeleted() {
    local.bury(ALICE);

    assertRaises(ProblemCode.ACCOUNT_DELETED, Optional.empty());
    assertThat(users.profile(ALICE)).isEmpty();
  }

  @Test
  void isRefused_whenTheAccountIsDeletedMeanwhile() {
    signUp();
    local.requests().before("UpdateItem", () -> local.bury(ALICE));

    assertRaises(ProblemCode.ACCOUNT_DELETED, Optional.of("\"1\""));
    assertThat(users.profile(ALICE)).isEmpty();
  }

  private void signUp() {
    users.add(User.create(ALICE, NOON).withEmail("alice@example.com"));
    local.requests().clear();
  }

  private UpdateMeResult update(Optional<String> ifMatch, UpdateMeJson body) {
    return updateMe.updateMe(signedIn(ALICE), new UpdateMeRequest(ifMatch, body));
  }

  private void assertRaises(ProblemCode code, Optional<String> ifMatch) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> update(ifMatch, RENAME))
        .returns(code, ProblemException::code);
  }
}
