package dev.socialapi.users;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.GetUserRequest;
import dev.socialapi.api.GetUserResult;
import dev.socialapi.api.PublicUserJson;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetUserIT {
  private final LocalTable local = new LocalTable();
  private final UserStore users = new DynamoUserStore(local.table());
  private final GetUser getUser = new GetUser(users);

  @Test
  void showsWhatEverybodyMayKnow_neverTheEmail() {
    users.add(User.create(ALICE, NOON).withEmail("alice@example.com"));
    users.update(
        new UserChange(ALICE, Optional.of("Alice"), Optional.of("Writes."), NOON),
        OptionalLong.empty());
    local.requests().clear();

    assertThat(get(ALICE.value()))
        .isEqualTo(
            new GetUserResult(
                new PublicUserJson(ALICE.value(), "Alice", "Writes.", NOON), "\"2\""));
    assertThat(local.requests().names()).containsExactly("GetItem");
  }

  @Test
  void isNotFound_whenMissing_orDeleted() {
    local.bury(ALICE);

    assertRaises(ProblemCode.NOT_FOUND, () -> get(ALICE.value()));
    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB.value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"me", "", "A11CE000-0000-4000-8000-000000000001"})
  void isNotFound_whenTheIdIsNone(String text) {
    assertRaises(ProblemCode.NOT_FOUND, () -> get(text));
    assertThat(local.requests().names()).isEmpty();
  }

  private GetUserResult get(String id) {
    return getUser.getUser(signedIn(BOB), new GetUserRequest(id));
  }
}
