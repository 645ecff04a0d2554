package dev.socialapi.e2e.tokens;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.client.ConflictException;
import dev.socialapi.client.Page;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.TokensApi;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.ListTokensParams;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
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
  void tokenIsMade_used_listedAndRevoked() {
    Person alice = system.people().signUp("Alice");

    CreatedToken made = create(alice, Scope.WRITE_PROFILE);

    assertThat(made.scopes()).containsExactly(Scope.READ_PROFILE, Scope.WRITE_PROFILE);
    assertThat(Duration.between(made.createdAt(), made.expiresAt())).isEqualTo(Duration.ofDays(90));
    assertThat(list(alice))
        .singleElement()
        .satisfies(token -> {
          assertThat(token.tokenId()).isEqualTo(made.tokenId());
          assertThat(token.name()).isEqualTo("Script");
          assertThat(token.scopes()).isEqualTo(made.scopes());
          assertThat(token.expiresAt()).isEqualTo(made.expiresAt());
          assertThat(token.lastUsedAt()).isEmpty();
        });

    SocialClient program = system.client(made.token());
    program.me().updateMe(UpdateMe.builder().displayName("Alice's script").build());
    assertThat(program.me().getMe().userId()).hasToString(alice.userId());
    assertThat(list(alice).getFirst().lastUsedAt()).isPresent();

    alice.api().tokens().revokeToken(made.tokenId());
    assertThat(list(alice)).isEmpty();
    assertRefused(() -> alice.api().tokens().revokeToken(made.tokenId()), 404, "not_found");
    assertUnauthenticated(made.token());
  }

  @Test
  void tokenIsRefused_whenItWasRevokedBeforeItsFirstUse() {
    Person alice = system.people().signUp("Alice");
    CreatedToken made = create(alice, Scope.READ_PROFILE);

    alice.api().tokens().revokeToken(made.tokenId());

    assertRefused(() -> system.client(made.token()).me().getMe(), 401, "unauthenticated");
  }

  @Test
  void expiredTokenIsRefused_andListedForThirtyDays() {
    Person alice = system.people().signUp("Alice");
    CreatedToken made = create(alice, Scope.READ_PROFILE);
    CreatedToken older = create(alice, Scope.READ_PROFILE);
    endAt(alice, made, made.createdAt().minus(Duration.ofDays(29)).toString());
    endAt(alice, older, made.createdAt().minus(Duration.ofDays(30)).toString());

    assertUnauthenticated(made.token());
    assertUnauthenticated(older.token());
    assertThat(list(alice)).extracting(Token::tokenId).containsExactly(made.tokenId());
  }

  @Test
  void tokenIsRefused_whenAnyCharacterIsAnother() {
    Person alice = system.people().signUp("Alice");
    String token = create(alice, Scope.READ_PROFILE).token();
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
  void schemeIsReadInAnyCase(String scheme) {
    String token = create(system.people().signUp("Alice"), Scope.READ_PROFILE).token();

    assertThat(
            system.request().header("Authorization", scheme + " " + token).get("/me").statusCode())
        .isEqualTo(200);
  }

  @Test
  void pagesGoFromTheNewestToTheOldest() {
    Person alice = system.people().signUp("Alice");
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.addFirst(create(alice, Scope.READ_TAGS).tokenId());
    }

    Page<Token> first =
        alice.api().tokens().listTokens(ListTokensParams.builder().limit(2).build()).firstPage();
    Page<Token> second = first.next();
    var goOn = ListMyPostsParams.builder().cursor(first.nextCursor().orElseThrow()).build();

    assertThat(first.items()).extracting(Token::tokenId).isEqualTo(made.subList(0, 2));
    assertThat(second.items()).extracting(Token::tokenId).isEqualTo(made.subList(2, 3));
    assertRefused(() -> alice.api().posts().listMyPosts(goOn).firstPage(), 400, "invalid_cursor");
  }

  @Test
  void repetitionNamesTheToken_andItsSecretIsNowhere() {
    Person alice = system.people().signUp("Alice");
    TokensApi tokens = alice.api().tokens();
    var key = RequestOptions.builder().idempotencyKey("key-1").build();
    CreatedToken made = tokens.createToken(body(Scope.READ_TAGS), key);

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> tokens.createToken(body(Scope.READ_TAGS), key))
        .satisfies(refusal -> {
          assertThat(refusal.status()).isEqualTo(409);
          assertThat(refusal.code()).contains("idempotency_replay_unavailable");
          assertThat(refusal.tokenId()).contains(made.tokenId());
        });
    assertThat(repeated(alice, "key-1"))
        .contains("idempotency_replay_unavailable")
        .doesNotContain("sapat_");
    assertRefused(
        () -> tokens.createToken(body(Scope.READ_POSTS), key), 422, "idempotency_key_reused");
    assertThat(list(alice)).hasSize(1);
  }

  @Test
  void fiftyLiveTokensAreEnough() {
    Person alice = system.people().signUp("Alice");
    for (int i = 0; i < 49; i++) {
      create(alice, Scope.READ_TAGS);
    }
    CreatedToken last = create(alice, Scope.READ_TAGS);

    assertRefused(() -> create(alice, Scope.READ_TAGS), 422, "limit_exceeded");
    endAt(alice, last, last.createdAt().toString());
    create(alice, Scope.READ_TAGS);
    assertRefused(() -> create(alice, Scope.READ_TAGS), 422, "limit_exceeded");
  }

  @Test
  void nobodyElsesTokenCanBeSeenOrRevoked() {
    Person alice = system.people().signUp("Alice");
    Person bob = system.people().signUp("Bob");
    CreatedToken made = create(alice, Scope.READ_TAGS);

    assertRefused(() -> bob.api().tokens().revokeToken(made.tokenId()), 404, "not_found");
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
  void nothingIsLeft_whenTheAccountIsDeleted() {
    Person alice = system.people().signUp("Alice");
    CreatedToken made = create(alice, Scope.READ_PROFILE);
    stored.set("USER#" + alice.userId(), "PROFILE", "deleted_at", "2026-01-01T00:00:00.000Z");

    assertUnauthenticated(made.token());
    assertUnauthenticated(alice.accessToken());
    assertRefused(() -> create(alice, Scope.READ_TAGS), 403, "account_deleted");
    assertRefused(() -> list(alice), 403, "account_deleted");
    assertRefused(() -> alice.api().tokens().revokeToken(made.tokenId()), 403, "account_deleted");
  }

  private void endAt(Person owner, CreatedToken token, String time) {
    String sort = "PAT#" + token.tokenId();
    stored.set("USER#" + owner.userId(), sort, "expires_at", time);
  }

  private static CreatedToken create(Person person, Scope scope) {
    return person.api().tokens().createToken(body(scope));
  }

  /** What is answered to the same request again, all of it. */
  private String repeated(Person person, String key) {
    return system
        .requestBy(person)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body("{\"name\": \"Script\", \"scopes\": [\"read:tags\"]}")
        .post("/me/tokens")
        .asString();
  }

  private static CreateToken body(Scope scope) {
    return CreateToken.builder().name("Script").scopes(scope).build();
  }

  private static List<Token> list(Person person) {
    return person.api().tokens().listTokens().stream().toList();
  }

  /** With two spaces, which no verdict is kept for. */
  private void assertUnauthenticated(String token) {
    assertProblem(getMe(" " + token), 401, "unauthenticated");
  }

  private Response getMe(String token) {
    return system.request().header("Authorization", "Bearer " + token).get("/me");
  }
}
