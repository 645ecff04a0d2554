package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.users.User;
import dev.socialapi.version.Outcome;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableIT {
  private static final Key KEY = Keys.profile(ALICE);

  private final LocalTable local = new LocalTable();
  private final Table table = local.table();

  @Test
  void insertsOnce() {
    assertThat(table.insert(UserItem.write(User.create(ALICE, NOON)))).isTrue();
    assertThat(table.insert(UserItem.write(User.create(ALICE, NOON.plusMillis(1))))).isFalse();

    assertThat(table.get(KEY).map(UserItem::read)).contains(User.create(ALICE, NOON));
  }

  @Test
  void insertsAgain_whenTheSameRequestWasCarriedOutAlready() {
    var item = UserItem.write(User.create(ALICE, NOON));
    table.insert(item);

    assertThat(table.insert(item)).isTrue();
  }

  @Test
  void treatsTombstoneAsMissing_andNeverWritesOverIt() {
    local.bury(ALICE);
    var tombstone = local.stored(KEY);

    assertThat(table.get(KEY)).isEmpty();
    assertThat(table.getAll(List.of(KEY))).isEmpty();
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

    assertThat(table.getAll(List.of(KEY, Keys.profile(BOB)))).containsOnlyKeys(KEY);
    assertThat(local.requests().names())
        .containsExactly("BatchGetItem", "BatchGetItem", "BatchGetItem");
  }

  @Test
  void givesUp_whenKeysAreAlwaysLeftUnprocessed() {
    local.requests().overload(Integer.MAX_VALUE);

    assertThatIllegalStateException().isThrownBy(() -> table.getAll(List.of(KEY)));
    assertThat(local.requests().names()).hasSize(5);
  }
}
