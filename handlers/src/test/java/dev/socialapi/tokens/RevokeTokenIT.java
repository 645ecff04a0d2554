package dev.socialapi.tokens;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.api.RevokeTokenRequest;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.LocalTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevokeTokenIT {
  private final LocalTable local = new LocalTable();
  private final TokenStore tokens = new DynamoTokenStore(local.table());
  private final RevokeToken revokeToken = new RevokeToken(tokens, AT_NOON);

  @Test
  void removesTheToken() {
    PersonalAccessToken token = add(NOON.plusSeconds(60));
    PersonalAccessToken other = add(NOON.plusSeconds(60));
    local.requests().clear();

    revoke(ALICE, token.id().toString());

    assertThat(local.requests().names()).containsExactly("TransactWriteItems");
    assertThat(tokens.tokensByUser(ALICE, new PageRequest<>(20, Optional.empty())).items())
        .containsExactly(other);
    assertRaises(ProblemCode.NOT_FOUND, ALICE, token.id().toString());
  }

  @Test
  void removesAnExpiredToken_whileItIsShown() {
    revoke(ALICE, add(NOON.minus(Duration.ofDays(29))).id().toString());

    PersonalAccessToken forgotten = add(NOON.minus(Duration.ofDays(30)));
    assertRaises(ProblemCode.NOT_FOUND, ALICE, forgotten.id().toString());
  }

  @Test
  void findsNobodyElsesToken() {
    PersonalAccessToken token = add(NOON.plusSeconds(60));

    assertRaises(ProblemCode.NOT_FOUND, BOB, token.id().toString());
    revoke(ALICE, token.id().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "01939D9C-5F00-7C2E-9A55-7F1E8B3C6D42", "TOKENS"})
  void asksNobodyAboutWhatIsNoId(String id) {
    assertRaises(ProblemCode.NOT_FOUND, ALICE, id);
    assertThat(local.requests().names()).isEmpty();
  }

  @Test
  void refusesWhoeverHasDeletedHisAccount() {
    PersonalAccessToken token = add(NOON.plusSeconds(60));
    local.bury(ALICE);

    assertRaises(ProblemCode.ACCOUNT_DELETED, ALICE, token.id().toString());
    assertRaises(ProblemCode.ACCOUNT_DELETED, ALICE, Tokens.secretOf(ALICE).id().toString());
  }

  private PersonalAccessToken add(Instant end) {
    PersonalAccessToken token = Tokens.tokenUntil(end, ALICE);
    tokens.add(token, Optional.empty());
    return token;
  }

  private void revoke(UserId user, String id) {
    revokeToken.revokeToken(signedIn(user), new RevokeTokenRequest(id));
  }

  private void assertRaises(ProblemCode code, UserId user, String id) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> revoke(user, id))
        .returns(code, ProblemException::code);
  }
}
