package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.ListTokensParams;
import dev.socialapi.client.model.Problem;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
import dev.socialapi.e2e.system.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
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
    String name = "Token " + choice.below(3);
    int days = choice.below(368);
    List<Scope> scopes = new ArrayList<>();
    for (int i = choice.below(5); i >= 0; i--) {
      scopes.add(choice.scope());
    }
    var body = CreateToken.builder().name(name).expiresInDays(days).scopes(scopes).build();
    String key = choice.idempotencyKey();
    Optional<World.Remembered> before =
        Optional.ofNullable(key)
            .flatMap(used -> world.remembered(caller.user(), Operation.CREATE_TOKEN, used));
    Answer<CreatedToken> answer =
        Creation.of(
            system,
            caller,
            key,
            (api, options) -> api.tokens().createTokenWithResponse(body, options));
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
      assertThat(answer.problem().flatMap(Problem::tokenId))
          .isEqualTo(before.map(World.Remembered::answer));
    }
  }

  private void add(Caller caller, CreateToken body, @Nullable String key, CreatedToken created) {
    SortedSet<String> scopes = expanded(body.scopes());
    var token =
        Token.builder()
            .tokenId(created.tokenId())
            .name(created.name())
            .scopes(created.scopes())
            .createdAt(created.createdAt())
            .expiresAt(created.expiresAt())
            .build();
    assertThat(created.token()).matches("sapat_[0-9A-Za-z]{93}");
    assertThat(token.name()).isEqualTo(body.name());
    assertThat(token.scopes()).extracting(Scope::value).containsExactlyElementsOf(scopes);
    assertThat(Duration.between(token.createdAt(), token.expiresAt()))
        .isEqualTo(Duration.ofDays(body.expiresInDays().orElseThrow()));
    caller
        .user()
        .tokens()
        .add(new TokenState(token, scopes, created.token(), system.client(created.token())));
    if (key != null) {
      world.remember(
          caller.user(), Operation.CREATE_TOKEN, key, new World.Remembered(body, token.tokenId()));
    }
  }

  /** What the scopes bring along is among them. */
  private static SortedSet<String> expanded(List<Scope> scopes) {
    SortedSet<String> all = new TreeSet<>();
    for (Scope scope : scopes) {
      all.add(scope.value());
      all.add("read:" + scope.value().replaceFirst(".*:", ""));
    }
    return all;
  }

  /** A token that was never used is refused at once: no verdict on it is kept. */
  private void revoke() {
    Caller caller = choice.session();
    UserState owner = choice.oneIn(4) ? choice.user() : caller.user();
    UUID id = choice.idOf(owner.tokens(), token -> token.token().tokenId());
    Optional<TokenState> token =
        caller.user().tokens().stream()
            .filter(held -> held.token().tokenId().equals(id))
            .findFirst();
    Answer<Void> answer =
        Answer.of(() -> caller.api().tokens().revokeTokenWithResponse(id, RequestOptions.none()));
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
            .refuses(Answer.of(() -> bearer.api().me().getMeWithResponse(RequestOptions.none())));
      }
    }
  }

  private void list() {
    Caller caller = choice.oneIn(4) ? choice.caller() : choice.session();
    Answer<List<Token>> answer =
        walk.all((limit, cursor) ->
            caller
                .api()
                .tokens()
                .listTokens(ListTokensParams.builder().limit(limit).cursor(cursor).build()));
    if (!Check.of(caller, Operation.LIST_TOKENS).refuses(answer)) {
      assertThat(answer.get())
          .extracting(token -> token.toBuilder().lastUsedAt(null).build())
          .isEqualTo(caller.user().tokens().reversed().stream().map(TokenState::token).toList());
    }
  }
}
