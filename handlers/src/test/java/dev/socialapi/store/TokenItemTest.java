package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Scope;
import dev.socialapi.tokens.PersonalAccessToken;
import dev.socialapi.tokens.TokenId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Stored data outlives code: what is stored is pinned letter by letter. */
class TokenItemTest {
  private static final PersonalAccessToken NEW =
      new PersonalAccessToken(
          new TokenId(UUID.fromString("019b7e9c-0200-7c2e-9a55-7f1e8b3c6d42")),
          ALICE,
          "nightly import",
          Set.of(Scope.WRITE_POSTS, Scope.READ_POSTS),
          "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          NOON.plusSeconds(90),
          Optional.empty());
  private static final PersonalAccessToken USED =
      new PersonalAccessToken(
          NEW.id(),
          NEW.owner(),
          NEW.name(),
          NEW.scopes(),
          NEW.secretHash(),
          NEW.expiresAt(),
          Optional.of(NOON.plusSeconds(5)));

  @Test
  void storesTokenAsItAlwaysDid() {
    assertThat(StoredItems.json(TokenItem.write(NEW)))
        .isEqualTo(StoredItems.golden("token-new.json"));
    assertThat(StoredItems.json(TokenItem.write(USED)))
        .isEqualTo(StoredItems.golden("token-used.json"));
  }

  @Test
  void readsWhatItWrote() {
    assertThat(TokenItem.read(TokenItem.write(NEW))).isEqualTo(NEW);
    assertThat(TokenItem.read(TokenItem.write(USED))).isEqualTo(USED);
  }
}
