package dev.socialapi.e2e.tokens;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.SocialApi;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
import dev.socialapi.client.model.TokenPage;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a token. A verdict is kept for a minute, by how the credential is spelled. */
@EndToEnd
class TokenE2E {
  private final RunningSystem system;
  private final StoredItems stored;

  TokenE2E(RunningSystem system) {
    this.system = system;
    this.stored = new StoredItems(system.state());
  }

  @Test
  void tokenIsMade_used_listedAndRevoked() throws ApiException {
    Person alice = system.people().signUp("Alice");

    CreatedToken made = create(alice, Scope.WRITE_PROFILE);

    assertThat(made.getScopes()).containsExactly(Scope.READ_PROFILE, Scope.WRITE_PROFILE);
    assertThat(Duration.between(made.getCreatedAt(), made.getExpiresAt()))
        .isEqualTo(Duration.ofDays(90));
    assertThat(list(alice))
        .singleElement()
        .satisfies(token -> {
          assertThat(token.getTokenId()).isEqualTo(made.getTokenId());
          assertThat(token.getName()).isEqualTo("Script");
          assertThat(token.getScopes()).isEqualTo(made.getScopes());
          assertThat(token.getExpiresAt()).isEqualTo(made.getExpiresAt());
          assertThat(token.getLastUsedAt()).isNull();
        });

    SocialApi program = system.client(made.getToken());
    program.me().updateMe(new UpdateMe().displayName("Alice's script"), null);
    assertThat(program.me().getMe(null).getUserId()).hasToString(alice.userId());
    assertThat(list(alice).getFirst().getLastUsedAt()).isNotNull();

    alice.api().tokens().revokeToken(made.getTokenId());
    assertThat(list(alice)).isEmpty();
    assertRefused(() -> alice.api().tokens().revokeToken(made.getTokenId()), 404, "not_found");
    assertUnauthenticated(made.getToken());
  }

  @Test
  void tokenIsRefused_whenItWasRevokedBeforeItsFirstUse() throws ApiException {
    Person alice = system.people().signUp("Alice");
    CreatedToken made = create(alice, Scope.READ_PROFILE);

    alice.api().tokens().revokeToken(made.getTokenId());

    assertRefused(() -> system.client(made.getToken()).me().getMe(null), 401, "unauthenticated");
  }

  @Test
  void expiredTokenIsRefused_andListedForThirtyDays() throws ApiException {
    Person alice = system.people().signUp("Alice");
    CreatedToken made = create(alice, Scope.READ_PROFILE);
    CreatedToken older = create(alice, Scope.READ_PROFILE);
    endAt(alice, made, made.getCreatedAt().minus(Duration.ofDays(29)).toString());
    endAt(alice, older, made.getCreatedAt().minus(Duration.ofDays(30)).toString());

    assertUnauthenticated(made.getToken());
    assertUnauthenticated(older.getToken());
    assertThat(list(alice)).extracting(Token::getTokenId).containsExactly(made.getTokenId());
  }

  @Test
  void tokenIsRefused_whenAnyCharacterIsAnother() throws ApiException {
    Person alice = system.people().signUp("Alice");
    String token = create(alice, Scope.READ_PROFILE).getToken();
    List<Integer> accepted = new ArrayList<>();

    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'a' ? 'b' : 'a';
      if (getMe(token.substring(0, i) + other + token.substring(i + 1)).statusCode() != 401) {
        accepted.add(i);
      }
    }

    assertThat(accepted).isEmpty();
    assertThat(getMe(token).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
  void schemeIsReadInAnyCase(String scheme) throws ApiException {
    String token = create(system.people().signUp("Alice"), Scope.READ_PROFILE).getToken();

    assertThat(
            system.request().header("Authorization", scheme + " " + token).get("/me").statusCode())
        .isEqualTo(200);
  }

  @Test
  void pagesGoFromTheNewestToTheOldest() throws ApiException {
    Person alice = system.people().signUp("Alice");
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.addFirst(create(alice, Scope.READ_TAGS).getTokenId());
    }

    TokenPage first = alice.api().tokens().listTokens(2, null);
    TokenPage second = alice.api().tokens().listTokens(2, first.getNextCursor());

    assertThat(first.getItems()).extracting(Token::getTokenId).isEqualTo(made.subList(0, 2));
    assertThat(second.getItems()).extracting(Token::getTokenId).isEqualTo(made.subList(2, 3));
    assertRefused(
        () -> alice.api().posts().listMyPosts(2, first.getNextCursor()), 400, "invalid_cursor");
  }

  @Test
  void repetitionNamesTheToken_andItsSecretIsNowhere() throws Exception {
    Person alice = system.people().signUp("Alice");
    CreatedToken made = alice.api().tokens().createToken(body(Scope.READ_TAGS), "key-1");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> alice.api().tokens().createToken(body(Scope.READ_TAGS), "key-1"))
        .satisfies(refusal -> {
          assertThat(refusal.getCode()).isEqualTo(409);
          var problem = new ObjectMapper().readTree(refusal.getResponseBody());
          assertThat(problem.path("code").asText()).isEqualTo("idempotency_replay_unavailable");
          assertThat(problem.path("token_id").asText()).isEqualTo(made.getTokenId().toString());
          assertThat(refusal.getResponseBody()).doesNotContain("sapat_");
        });
    assertRefused(
        () -> alice.api().tokens().createToken(body(Scope.READ_POSTS), "key-1"),
        422,
        "idempotency_key_reused");
    assertThat(list(alice)).hasSize(1);
  }

  @Test
  void fiftyLiveTokensAreEnough() throws ApiException {
    Person alice = system.people().signUp("Alice");
    for (int i = 0; i < 49; i++) {
      create(alice, Scope.READ_TAGS);
    }
    CreatedToken last = create(alice, Scope.READ_TAGS);

    assertRefused(() -> create(alice, Scope.READ_TAGS), 422, "limit_exceeded");
    endAt(alice, last, last.getCreatedAt().toString());
    create(alice, Scope.READ_TAGS);
    assertRefused(() -> create(alice, Scope.READ_TAGS), 422, "limit_exceeded");
  }

  @Test
  void nobodyElsesTokenCanBeSeenOrRevoked() throws ApiException {
    Person alice = system.people().signUp("Alice");
    Person bob = system.people().signUp("Bob");
    CreatedToken made = create(alice, Scope.READ_TAGS);

    assertRefused(() -> bob.api().tokens().revokeToken(made.getTokenId()), 404, "not_found");
    assertThat(list(bob)).isEmpty();
    assertThat(list(alice)).hasSize(1);
  }

  @Test
  void noAnswerAboutTokensIsKeptByCaches() {
    Person alice = system.people().signUp("Alice");

    assertThat(system.requestBy(alice).get("/me/tokens").header("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(system.requestBy(alice).delete("/me/tokens/x").header("Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void nothingIsLeft_whenTheAccountIsDeleted() throws ApiException {
    Person alice = system.people().signUp("Alice");
    CreatedToken made = create(alice, Scope.READ_PROFILE);
    stored.set("USER#" + alice.userId(), "PROFILE", "deleted_at", "2026-01-01T00:00:00.000Z");

    assertUnauthenticated(made.getToken());
    assertUnauthenticated(alice.accessToken());
    assertRefused(() -> create(alice, Scope.READ_TAGS), 403, "account_deleted");
    assertRefused(() -> list(alice), 403, "account_deleted");
    assertRefused(
        () -> alice.api().tokens().revokeToken(made.getTokenId()), 403, "account_deleted");
  }

  private void endAt(Person owner, CreatedToken token, String time) {
    String sort = "PAT#" + token.getTokenId();
    stored.set("USER#" + owner.userId(), sort, "expires_at", time);
  }

  private static CreatedToken create(Person person, Scope scope) throws ApiException {
    return person.api().tokens().createToken(body(scope), null);
  }

  private static CreateToken body(Scope scope) {
    return new CreateToken().name("Script").addScopesItem(scope);
  }

  private static List<Token> list(Person person) throws ApiException {
    return person.api().tokens().listTokens(100, null).getItems();
  }

  /** With two spaces, which no verdict is kept for. */
  private void assertUnauthenticated(String token) {
    assertProblem(getMe(" " + token), 401, "unauthenticated");
  }

  private Response getMe(String token) {
    return system.request().header("Authorization", "Bearer " + token).get("/me");
  }
}
