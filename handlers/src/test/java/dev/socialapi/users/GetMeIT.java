package dev.socialapi.users;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.api.GetMeRequest;
import dev.socialapi.api.GetMeResult;
import dev.socialapi.api.UserJson;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import org.junit.jupiter.api.Test;

class GetMeIT {
  private final LocalTable local = new LocalTable();
  private final UserStore users = new DynamoUserStore(local.table());
  private final GetMe getMe = new GetMe(users, AT_NOON);

  @Test
  void showsTheProfile() {
    users.add(User.create(ALICE, NOON).withEmail("alice@example.com"));
    local.requests().clear();

    GetMeResult result = get();

    assertThat(result.body())
        .isEqualTo(new UserJson(ALICE.value(), "alice@example.com", null, null, NOON, NOON));
    assertThat(result.eTag()).isEqualTo("\"1\"");
    assertThat(local.requests().names()).containsExactly("GetItem");
  }

  @Test
  void makesTheProfile_whenMissing() {
    GetMeResult result = get();

    assertThat(result.body()).isEqualTo(new UserJson(ALICE.value(), null, null, null, NOON, NOON));
    assertThat(local.requests().names()).containsExactly("GetItem", "PutItem");
    assertThat(users.profile(ALICE)).contains(User.create(ALICE, NOON));
    assertThat(get()).isEqualTo(result);
  }

  @Test
  void showsTheOthersProfile_whenSomebodyElseWasFaster() {
    User faster = User.create(ALICE, NOON.minusMillis(1)).withEmail("alice@example.com");
    local.requests().before("PutItem", () -> users.add(faster));

    assertThat(get().body()).isEqualTo(UserMapping.toJson(faster));
  }

  @Test
  void isRefused_andStaysDeleted_whenTheAccountIsDeleted() {
    local.bury(ALICE);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(this::get)
        .returns(ProblemCode.ACCOUNT_DELETED, ProblemException::code);
    assertThat(users.profile(ALICE)).isEmpty();
  }

  private GetMeResult get() {
    return getMe.getMe(signedIn(ALICE), new GetMeRequest());
  }
}
