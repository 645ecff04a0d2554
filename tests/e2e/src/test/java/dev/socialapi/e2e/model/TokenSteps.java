package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
import dev.socialapi.client.model.TokenPage;
import dev.socialapi.e2e.system.RunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal access tokens. */
final class TokenSteps {
  private static final int MAX_TOKENS = 6;

  private final World world;
  private final Choice choice;
  private final Walk walk;
  private final RunningSystem system;

  TokenSteps(World world, Choice choice, RunningSystem system) {
    this.world = world;
    this.choice = choice;
    this.walk = new Walk(choice);
    this.system = system;
  }

  List<Step> all() {
    return List.of(
        new Step("create token", 3, this::create),
        new Step("revoke token", 2, this::revoke),
        new Step("list tokens", 2, this::list));
  }

  private void create() {
    Caller caller = choice.oneIn(4) ? choice.caller() : choice.session();
    if (caller.user().tokens().size() >= MAX_TOKENS) {
      return;
    }
    var body = new CreateToken().name("Token " + choice.below(3)).expiresInDays(choice.below(368));
    for (int i = choice.below(5); i >= 0; i--) {
      body.addScopesItem(choice.scope());
    }
    String key = choice.idempotencyKey();
    Optional<World.Remembered> before =
        Optional.ofNullable(key)
            .flatMap(used -> world.remembered(caller.user(), Operation.CREATE_TOKEN, used));
    Answer<CreatedToken> answer =
        Answer.of(() -> caller.api().tokens().createTokenWithHttpInfo(body, key));
    int days = body.getExpiresInDays();
    boolean refused =
        Check.of(caller, Operation.CREATE_TOKEN)
            .when(days < 1 || days > 366, 400, "validation_failed")
            .when(
                before.filter(done -> !done.request().equals(body)).isPresent(),
                422,
                "idempotency_key_reused")
            .when(before.isPresent(), 409, "idempotency_replay_unavailable")
            .refuses(answer);
    if (!refused) {
      add(caller, body, key, answer.get());
    } else if (answer.status() == 409) {
      assertThat(answer.problem()).containsEntry("token_id", before.orElseThrow().answer());
    }
  }

  private void add(Caller caller, CreateToken body, @Nullable String key, CreatedToken created) {
    SortedSet<String> scopes = expanded(body.getScopes());
    var token =
        new Token()
            .tokenId(created.getTokenId())
            .name(created.getName())
            .scopes(created.getScopes())
            .createdAt(created.getCreatedAt())
            .expiresAt(created.getExpiresAt());
    assertThat(created.getToken()).matches("sapat_[0-9A-Za-z]{93}");
    assertThat(token.getName()).isEqualTo(body.getName());
    assertThat(token.getScopes()).extracting(Scope::getValue).containsExactlyElementsOf(scopes);
    assertThat(Duration.between(token.getCreatedAt(), token.getExpiresAt()))
        .isEqualTo(Duration.ofDays(body.getExpiresInDays()));
    caller.user().tokens().add(new TokenState(token, scopes, system.client(created.getToken())));
    if (key != null) {
      world.remember(
          caller.user(),
          Operation.CREATE_TOKEN,
          key,
          new World.Remembered(body, token.getTokenId().toString()));
    }
  }

  /** What the scopes bring along is among them. */
  private static SortedSet<String> expanded(List<Scope> scopes) {
    SortedSet<String> all = new TreeSet<>();
    for (Scope scope : scopes) {
      all.add(scope.getValue());
      all.add("read:" + scope.getValue().replaceFirst(".*:", ""));
    }
    return all;
  }

  /** A token that was never used is refused at once: no verdict on it is kept. */
  private void revoke() {
    Caller caller = choice.session();
    UserState owner = choice.oneIn(4) ? choice.user() : caller.user();
    UUID id = choice.idOf(owner.tokens(), token -> token.token().getTokenId());
    Optional<TokenState> token =
        caller.user().tokens().stream()
            .filter(held -> held.token().getTokenId().equals(id))
            .findFirst();
    Answer<Void> answer = Answer.of(() -> caller.api().tokens().revokeTokenWithHttpInfo(id));
    boolean refused =
        Check.of(caller, Operation.REVOKE_TOKEN)
            .when(token.isEmpty(), 404, "not_found")
            .refuses(answer);
    if (!refused) {
      token.orElseThrow().revoke();
      caller.user().tokens().remove(token.orElseThrow());
      world.gone().add(id);
      if (!token.orElseThrow().isUsed()) {
        var bearer = new Caller(caller.user(), token);
        Check.of(bearer, Operation.GET_ME)
            .refuses(Answer.of(() -> bearer.api().me().getMeWithHttpInfo(null)));
      }
    }
  }

  private void list() {
    Caller caller = choice.oneIn(4) ? choice.caller() : choice.session();
    Answer<List<Token>> answer =
        walk.all(
            caller.api().tokens()::listTokensWithHttpInfo,
            TokenPage::getItems,
            TokenPage::getNextCursor);
    if (!Check.of(caller, Operation.LIST_TOKENS).refuses(answer)) {
      answer.get().forEach(token -> token.lastUsedAt(null));
      assertThat(answer.get())
          .isEqualTo(caller.user().tokens().reversed().stream().map(TokenState::token).toList());
    }
  }
}
