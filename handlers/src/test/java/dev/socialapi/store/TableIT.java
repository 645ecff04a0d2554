package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.users.User;
import dev.socialapi.version.Outcome;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class TableIT {
  private static final Key KEY = Keys.profile(ALICE);
  private static final Map<String, AttributeValue> PROFILE =
      UserItem.write(User.create(ALICE, NOON).withEmail("alice@example.com"));

  private final LocalTable local = new LocalTable();
  private final Table table = local.table();
  private final Faults faults = local.faults(2026);

  @Test
  void insertsOnce() {
    assertThat(table.insert(UserItem.write(User.create(ALICE, NOON)))).isTrue();
    assertThat(table.insert(UserItem.write(User.create(ALICE, NOON.plusMillis(1))))).isFalse();

    assertThat(table.read().get(KEY).map(UserItem::read)).contains(User.create(ALICE, NOON));
  }

  @Test
  void insertsAgain_whenTheSameRequestWasCarriedOutAlready() {
    var item = UserItem.write(User.create(ALICE, NOON));
    table.insert(item);

    assertThat(table.insert(item)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void writesInTheEnd_whenTransactionsStandInTheWay(int times) {
    Table busy = local.table(faults);

    faults.conflict(times);
    assertThat(busy.insert(PROFILE)).isTrue();
    faults.conflict(times);
    assertThat(busy.update(Change.of(KEY).set("bio", "!"), NOON)).isInstanceOf(Outcome.Done.class);
    faults.conflict(times);
    assertThat(busy.delete(KEY, Change.of(KEY))).isInstanceOf(Outcome.Done.class);
    faults.conflict(times);
    busy.deleteAll(List.of(KEY));

    assertThat(local.stored(KEY)).isEmpty();
  }

  @Test
  void knowsWhatItHasWritten_whenAConflictIsToldOfItsRepetition() {
    Table busy = local.table(faults);

    faults.conflictBehindNextWrite();
    assertThat(busy.commit(busy.<String>transaction().insert(PROFILE, "is there"))).isEmpty();
    assertThat(local.stored(KEY)).isEqualTo(PROFILE);

    faults.conflictBehindNextWrite();
    var changed = busy.update(versioned(1).set("bio", "!"), NOON);
    assertThat(changed).isEqualTo(new Outcome.Done<>(local.stored(KEY)));

    faults.conflictBehindNextWrite();
    assertThat(busy.delete(KEY, versioned(2))).isInstanceOf(Outcome.Done.class);
    assertThat(local.stored(KEY)).isEmpty();
  }

  @Test
  void givesUp_whenTransactionsAreAlwaysInTheWay() {
    Table busy = local.table(faults);
    faults.conflicts(1);

    for (ThrowingCallable write :
        List.<ThrowingCallable>of(
            () -> busy.insert(PROFILE),
            () -> busy.update(Change.orNew(KEY).set("bio", "!")),
            () -> busy.delete(KEY, Change.of(KEY)),
            () -> busy.deleteAll(List.of(KEY)))) {
      assertThatExceptionOfType(TransactionConflictException.class).isThrownBy(write);
    }
    assertThat(local.stored(KEY)).isEmpty();
  }

  @Test
  void knowsWhatItHasWritten_whenTheAnswerIsLost() {
    local.requests().loseAnswer("PutItem");
    assertThat(table.insert(PROFILE)).isTrue();

    local.requests().loseAnswer("UpdateItem");
    var cleared = table.update(versioned(1).set("bio", "!").remove("email"), NOON);
    assertThat(cleared).isEqualTo(new Outcome.Done<>(local.stored(KEY)));
    assertThat(Attributes.number(local.stored(KEY), Change.VERSION)).isEqualTo(2);

    local.requests().loseAnswer("DeleteItem");
    assertThat(table.delete(KEY, versioned(2))).isInstanceOf(Outcome.Done.class);
    assertThat(local.stored(KEY)).isEmpty();
  }

  @Test
  void takesNothingForItsOwn_whenOnlyARefusalIsLost() {
    table.insert(PROFILE);
    table.update(Change.of(KEY).set("bio", "of another"), NOON);

    for (Change change :
        List.of(
            versioned(1).set("bio", "!"),
            versioned(1).set("bio", "of another").remove("email"),
            versioned(3).set("bio", "of another"))) {
      local.requests().loseAnswer("UpdateItem");
      assertThat(table.update(change, NOON)).isInstanceOf(Outcome.Stale.class);
    }
    local.requests().loseAnswer("UpdateItem");
    assertThat(table.update(versioned(1).set("bio", "of another"), NOON.plusMillis(1)))
        .isInstanceOf(Outcome.Stale.class);
    local.requests().loseAnswer("DeleteItem");
    assertThat(table.delete(KEY, versioned(1))).isInstanceOf(Outcome.Stale.class);
  }

  /** Whoever changes the same to the same in the same millisecond, but is answered. */
  @Test
  void isStale_whenAnotherMadeTheSameChange() {
    table.insert(PROFILE);
    table.update(versioned(1).set("bio", "!"), NOON);

    assertThat(table.update(versioned(1).set("bio", "!"), NOON)).isInstanceOf(Outcome.Stale.class);
    table.delete(KEY, Change.of(KEY));
    assertThat(table.delete(KEY, Change.of(KEY))).isInstanceOf(Outcome.Missing.class);
  }

  private static Change versioned(long version) {
    return Change.of(KEY).requireVersion(OptionalLong.of(version));
  }

  @Test
  void treatsTombstoneAsMissing_andNeverWritesOverIt() {
    local.bury(ALICE);
    var tombstone = local.stored(KEY);

    assertThat(table.read().get(KEY)).isEmpty();
    assertThat(table.read().getAll(List.of(KEY))).isEmpty();
    assertThat(table.insert(UserItem.write(User.create(ALICE, NOON)))).isFalse();
    assertThat(table.update(Change.of(KEY).set("bio", "!"), NOON))
        .isInstanceOf(Outcome.Missing.class);
    assertThat(table.delete(KEY, Change.of(KEY))).isInstanceOf(Outcome.Missing.class);
    assertThat(local.stored(KEY)).isEqualTo(tombstone);
  }

  @Test
  void createsNothing_whenChangingWhatIsMissing() {
    assertThat(table.update(Change.of(KEY).set("bio", "!"), NOON))
        .isInstanceOf(Outcome.Missing.class);
    assertThat(table.delete(KEY, Change.of(KEY))).isInstanceOf(Outcome.Missing.class);

    assertThat(local.stored(KEY)).isEmpty();
  }

  @Test
  void changesNothing_whenTheVersionIsAnother() {
    table.insert(UserItem.write(User.create(ALICE, NOON)));
    var stored = local.stored(KEY);

    assertThat(
            table.update(Change.of(KEY).set("bio", "!").requireVersion(OptionalLong.of(2)), NOON))
        .isInstanceOf(Outcome.Stale.class);
    assertThat(table.delete(KEY, Change.of(KEY).requireVersion(OptionalLong.of(2))))
        .isInstanceOf(Outcome.Stale.class);
    assertThat(local.stored(KEY)).isEqualTo(stored);
  }

  @Test
  void asksAgain_whenKeysWereLeftUnprocessed() {
    table.insert(UserItem.write(User.create(ALICE, NOON)));
    local.requests().overload(2);
    local.requests().clear();

    assertThat(table.read().getAll(List.of(KEY, Keys.profile(BOB)))).containsOnlyKeys(KEY);
    assertThat(local.requests().names())
        .containsExactly("BatchGetItem", "BatchGetItem", "BatchGetItem");
  }

  @Test
  void givesUp_whenKeysAreAlwaysLeftUnprocessed() {
    local.requests().overload(Integer.MAX_VALUE);

    assertThatIllegalStateException().isThrownBy(() -> table.read().getAll(List.of(KEY)));
    assertThat(local.requests().names()).hasSize(5);
  }
}
