package dev.socialapi.e2e.tokens;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.api.TokensApi;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EndToEnd
class TokenE2E {
  private static final int MAX_TOKENS = 50;

  private final RunningSystem system;
  private final Person alice;
  private final TokensApi tokens;

  TokenE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.tokens = alice.api().tokens();
  }

  @Test
  void holdsWhatItsScopesBringAlong_for90Days() throws ApiException {
    CreatedToken token =
        tokens.createToken(
            new CreateToken().name("Script").scopes(List.of(Scope.WRITE_TAGS, Scope.SHARE_POSTS)),
            null);

    assertThat(token.getScopes())
        .containsExactly(Scope.READ_POSTS, Scope.READ_TAGS, Scope.SHARE_POSTS, Scope.WRITE_TAGS);
    assertThat(Duration.between(token.getCreatedAt(), token.getExpiresAt()))
        .isEqualTo(Duration.ofDays(90));
    assertThat(token.getToken()).matches("sapat_[0-9A-Za-z]{93}");
  }

  @Test
  void isListedWithoutItsSecret_untilItIsRevoked() throws ApiException {
    CreatedToken token = create("Listed");

    assertThat(tokens.listTokens(100, null).getItems())
        .extracting(Token::getTokenId)
        .contains(token.getTokenId());
    assertThat(system.requestBy(alice).get("/me/tokens").asString())
        .doesNotContain(token.getToken());
    tokens.revokeToken(token.getTokenId());
    assertThat(tokens.listTokens(100, null).getItems())
        .extracting(Token::getTokenId)
        .doesNotContain(token.getTokenId());
    assertRefused(() -> tokens.revokeToken(token.getTokenId()), 404, "not_found");
  }

  @Test
  void isRefused_onceRevoked() throws ApiException {
    CreatedToken token = create("Revoked");
    tokens.revokeToken(token.getTokenId());

    assertRefused(
        () -> system.client(token.getToken()).posts().listMyPosts(1, null), 401, "unauthenticated");
  }

  @Test
  void isRefused_whenACharacterDiffers() throws ApiException {
    String token = create("Misspelt").getToken();
    char last = token.charAt(token.length() - 1);
    String other = token.substring(0, token.length() - 1) + (last == 'a' ? 'b' : 'a');

    assertProblem(
        system.request().header("Authorization", "Bearer " + other).get("/me/posts"),
        401,
        "unauthenticated");
  }

  @Test
  void belongsToItsOwnerAlone() throws ApiException {
    CreatedToken token = create("Mine");
    TokensApi strangers = system.people().signUp("Bob").api().tokens();

    assertRefused(() -> strangers.revokeToken(token.getTokenId()), 404, "not_found");
    assertThat(strangers.listTokens(100, null).getItems()).isEmpty();
  }

  @Test
  void isCreatedOnce_withOneKey_andItsSecretIsNotKept() throws ApiException {
    String key = UUID.randomUUID().toString();
    CreateToken body = new CreateToken().name("Once").addScopesItem(Scope.READ_POSTS);
    CreatedToken token = tokens.createToken(body, key);

    assertRefused(() -> tokens.createToken(body, key), 409, "idempotency_replay_unavailable");
    assertThat(
            system
                .requestBy(alice)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\": \"Once\", \"scopes\": [\"read:posts\"], \"expires_in_days\": 90}")
                .post("/me/tokens")
                .jsonPath()
                .getString("token_id"))
        .isEqualTo(token.getTokenId().toString());
    assertRefused(() -> tokens.createToken(body.name("Twice"), key), 422, "idempotency_key_reused");
  }

  @Test
  void areFiftyAtMost() throws ApiException {
    TokensApi full = system.people().signUp("Carol").api().tokens();
    CreateToken body = new CreateToken().name("One of many").addScopesItem(Scope.READ_POSTS);
    CreatedToken first = full.createToken(body, null);
    for (int i = 1; i < MAX_TOKENS; i++) {
      full.createToken(body, null);
    }

    assertRefused(() -> full.createToken(body, null), 422, "limit_exceeded");
    full.revokeToken(first.getTokenId());
    assertThat(full.createToken(body, null).getTokenId()).isNotEqualTo(first.getTokenId());
  }

  private CreatedToken create(String name) throws ApiException {
    return tokens.createToken(new CreateToken().name(name).addScopesItem(Scope.READ_POSTS), null);
  }
}
