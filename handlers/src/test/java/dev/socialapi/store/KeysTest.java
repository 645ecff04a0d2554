package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.posts.PostId;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final PostId POST = PostId.parse("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  @Test
  void spellsKeysAsTheTableHasThem() {
    assertThat(Keys.profile(ALICE))
        .isEqualTo(new Key("USER#a11ce000-0000-4000-8000-000000000001", "PROFILE"));
    assertThat(Keys.post(POST))
        .isEqualTo(new Key("POST#01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10", "DETAILS"));
    assertThat(Keys.allowedUser(POST, ALICE))
        .isEqualTo(
            new Key(
                "POST#01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10",
                "ALLOWED_USER#a11ce000-0000-4000-8000-000000000001"));
    assertThat(Keys.byCreation(POST))
        .isEqualTo("2024-12-06T20:14:46.272Z#01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");
  }

  @Test
  void readsIdsBackFromPartitions() {
    assertThat(Keys.postIn(Keys.post(POST).partition())).isEqualTo(POST);
    assertThat(Keys.userIn(Keys.profile(ALICE).partition())).isEqualTo(ALICE);
  }

  @Test
  void sortsAsIdsDo() {
    List<PostId> ids =
        LongStream.of(0, 1, 999, 1000, 1_700_000_000_000L, 1_700_000_000_001L, 253_402_300_799_999L)
            .mapToObj(millis -> new PostId(new UUID(millis << 16 | 7L << 12, 2L << 62)))
            .toList();

    assertThat(ids.stream().map(Keys::byCreation)).isSorted();
  }
}
