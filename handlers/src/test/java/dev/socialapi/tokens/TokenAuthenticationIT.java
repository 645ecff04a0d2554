package dev.socialapi.tokens;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Scope;
import dev.socialapi.page.PageRequest;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.LocalTable;
import dev.socialapi.users.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class TokenAuthenticationIT {
  private final LocalTable local = new LocalTable();
  private final TokenStore tokens = new DynamoTokenStore(local.table());
  private final TokenSecret secret = Tokens.secretOf(ALICE);
  private final PersonalAccessToken token = Tokens.token(secret, Scope.READ_TAGS);

  @BeforeEach
  void addToken() {
    tokens.add(token, Optional.empty());
    local.requests().clear();
  }

  @Test
  void letsTheTokenIn_withAProfileOrWithout() {
    assertThat(authenticate(Duration.ZERO)).contains(token);

    new DynamoUserStore(local.table()).add(User.create(ALICE, NOON));
    assertThat(authenticate(Duration.ZERO)).isPresent();
  }

  @Test
  void notesTheUse_onceAnHour() {
    authenticate(Duration.ZERO);
    assertThat(local.requests().names()).containsExactly("BatchGetItem", "UpdateItem");
    assertThat(lastUsed()).contains(NOON);

    local.requests().clear();
    authenticate(Duration.ofHours(1));
    assertThat(local.requests().names()).containsExactly("BatchGetItem");
    assertThat(lastUsed()).contains(NOON);

    local.requests().clear();
    Duration later = Duration.ofHours(1).plusMillis(1);
    authenticate(later);
    assertThat(local.requests().names()).containsExactly("BatchGetItem", "UpdateItem");
    assertThat(lastUsed()).contains(NOON.plus(later));
  }

  @Test
  void letsTheTokenIn_whenItsUseCannotBeNoted() {
    local
        .requests()
        .before(
            "UpdateItem",
            () -> {
              throw DynamoDbException.builder().message("no capacity").build();
            });

    assertThat(authenticate(Duration.ZERO)).contains(token);
    assertThat(lastUsed()).isEmpty();
  }

  @Test
  void bringsNothingBack_whenTheTokenIsRevokedMeanwhile() {
    local.requests().before("UpdateItem", () -> tokens.remove(ALICE, token.id(), NOON));

    authenticate(Duration.ZERO);

    assertThat(authenticate(Duration.ZERO)).isEmpty();
    assertThat(local.everything()).doesNotContain(token.id().toString());
  }

  @Test
  void letsNoUseGoBackInTime() {
    tokens.noteUse(token, NOON.plusSeconds(10));
    tokens.noteUse(token, NOON);

    assertThat(lastUsed()).contains(NOON.plusSeconds(10));
  }

  @Test
  void refusesAnotherSecretOfTheSameToken() {
    assertThat(authentication(Duration.ZERO).authenticate(Tokens.another(secret).reveal()))
        .isEmpty();
    assertThat(local.requests().names()).containsExactly("BatchGetItem");
  }

  @Test
  void refusesAToken_fromTheMomentThatItExpires() {
    assertThat(authenticate(Duration.ofDays(1).minusMillis(1))).isPresent();
    assertThat(authenticate(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void refusesARevokedToken() {
    tokens.remove(ALICE, token.id(), NOON);

    assertThat(authenticate(Duration.ZERO)).isEmpty();
  }

  @Test
  void refusesTheTokenOfADeletedAccount() {
    local.bury(ALICE);

    assertThat(authenticate(Duration.ZERO)).isEmpty();
    assertThat(local.requests().names()).containsExactly("BatchGetItem");
  }

  @Test
  void asksNobody_whenTheChecksumIsWrong() {
    String text = secret.reveal();
    char last = text.charAt(98) == '0' ? '1' : '0';

    assertThat(authentication(Duration.ZERO).authenticate(text.substring(0, 98) + last)).isEmpty();
    assertThat(authentication(Duration.ZERO).authenticate("sapat_")).isEmpty();
    assertThat(local.requests().names()).isEmpty();
  }

  private Optional<PersonalAccessToken> authenticate(Duration later) {
    return authentication(later).authenticate(secret.reveal());
  }

  private TokenAuthentication authentication(Duration later) {
    return new TokenAuthentication(tokens, Clock.offset(AT_NOON, later));
  }

  private Optional<Instant> lastUsed() {
    return tokens
        .tokensByUser(ALICE, new PageRequest<>(1, Optional.empty()))
        .items()
        .getFirst()
        .lastUsedAt();
  }
}
