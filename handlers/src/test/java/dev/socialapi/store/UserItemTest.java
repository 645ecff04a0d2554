package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.users.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stored data outlives code: what is stored is pinned letter by letter. */
class UserItemTest {
  private static final User FULL =
      new User(
          ALICE,
          Optional.of("alice@example.com"),
          Optional.of("Alice"),
          Optional.of("Writes about bridges."),
          NOON,
          NOON.plusMillis(5),
          2);
  private static final User BARE = User.create(ALICE, NOON);

  @Test
  void storesProfileAsItAlwaysDid() {
    assertThat(StoredItems.json(UserItem.write(FULL)))
        .isEqualTo(StoredItems.golden("user-full.json"));
    assertThat(StoredItems.json(UserItem.write(BARE)))
        .isEqualTo(StoredItems.golden("user-bare.json"));
  }

  @Test
  void readsWhatItWrote() {
    assertThat(UserItem.read(UserItem.write(FULL))).isEqualTo(FULL);
    assertThat(UserItem.read(UserItem.write(BARE))).isEqualTo(BARE);
  }
}
