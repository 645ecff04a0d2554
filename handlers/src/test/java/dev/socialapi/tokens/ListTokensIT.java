package dev.socialapi.tokens;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.api.ListTokensRequest;
import dev.socialapi.api.ScopeJson;
import dev.socialapi.api.TokenJson;
import dev.socialapi.api.TokenPageJson;
import dev.socialapi.page.Cursors;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListTokensIT {
  private final LocalTable local = new LocalTable();
  private final TokenStore tokens = new DynamoTokenStore(local.table());
  private final ListTokens listTokens =
      new ListTokens(tokens, new Cursors("a secret for tests", new SecureRandom()), AT_NOON);

  @Test
  void tellsEverythingButTheSecret() {
    PersonalAccessToken token = add(NOON.plusSeconds(60));
    tokens.noteUse(token, NOON.plusSeconds(1));
    local.requests().clear();

    assertThat(list(20, Optional.empty()))
        .isEqualTo(
            new TokenPageJson(
                List.of(
                    new TokenJson(
                        token.id().toString(),
                        "A script",
                        Arrays.stream(ScopeJson.values()).sorted(ListTokensIT::byWire).toList(),
                        token.createdAt(),
                        NOON.plusSeconds(60),
                        NOON.plusSeconds(1))),
                null));
    assertThat(local.requests().names()).containsExactly("GetItem", "Query");
  }

  @Test
  void goesFromTheNewestToTheOldest_pageByPage() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      expected.addFirst(add(NOON.plusSeconds(60)).id().toString());
      tokens.add(Tokens.tokenUntil(NOON.plusSeconds(60), BOB), Optional.empty());
    }

    assertThat(walk(3)).containsExactlyElementsOf(expected);
    assertThat(walk(100)).containsExactlyElementsOf(expected);
  }

  @Test
  void showsAnExpiredToken_forThirtyDays() {
    PersonalAccessToken live = add(NOON.plusSeconds(1));
    PersonalAccessToken expired = add(NOON);
    PersonalAccessToken longExpired = add(NOON.minus(Duration.ofDays(30)).plusMillis(1));
    add(NOON.minus(Duration.ofDays(30)));

    assertThat(walk(1))
        .containsExactly(
            longExpired.id().toString(), expired.id().toString(), live.id().toString());
  }

  @Test
  void refusesWhoeverHasDeletedHisAccount() {
    add(NOON.plusSeconds(1));
    local.bury(ALICE);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> list(20, Optional.empty()))
        .returns(ProblemCode.ACCOUNT_DELETED, ProblemException::code);
  }

  private PersonalAccessToken add(Instant end) {
    PersonalAccessToken token = Tokens.tokenUntil(end, ALICE);
    tokens.add(token, Optional.empty());
    return token;
  }

  private List<String> walk(int limit) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      TokenPageJson page = list(limit, cursor);
      page.items().forEach(token -> ids.add(token.tokenId()));
      cursor = Optional.ofNullable(page.nextCursor());
    } while (cursor.isPresent());
    return ids;
  }

  private TokenPageJson list(int limit, Optional<String> cursor) {
    return listTokens.listTokens(signedIn(ALICE), new ListTokensRequest(limit, cursor)).body();
  }

  private static int byWire(ScopeJson one, ScopeJson other) {
    return one.wire().compareTo(other.wire());
  }
}
