package dev.socialapi.tokens;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.store.Faults.isFaultOr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.AtOnce;
import dev.socialapi.api.CreateTokenJson;
import dev.socialapi.api.CreateTokenRequest;
import dev.socialapi.api.CreatedTokenJson;
import dev.socialapi.api.ScopeJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.Bulk;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.Faults;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class CreateTokenIT {
  private final LocalTable local = new LocalTable();
  private final Faults faults = local.faults(2026);
  private final TokenStore tokens = new DynamoTokenStore(local.table(faults));
  private final CreateToken createToken = at(AT_NOON);

  @Test
  void answersTheTokenThatIsStored() {
    CreatedTokenJson token = create("nightly import", ScopeJson.READ_TAGS);

    assertThat(local.requests().names()).containsExactly("GetItem", "Query", "TransactWriteItems");
    TokenSecret secret = TokenSecret.parse(token.token()).orElseThrow();
    assertThat(secret.owner()).isEqualTo(ALICE);
    assertThat(token)
        .isEqualTo(
            new CreatedTokenJson(
                token.token(),
                secret.id().toString(),
                "nightly import",
                List.of(ScopeJson.READ_TAGS),
                NOON,
                NOON.plus(Duration.ofDays(90))));
    assertThat(tokens.tokenOfBearer(secret).orElseThrow().isOf(secret)).isTrue();
  }

  @Test
  void answersExpandedScopes_sorted() {
    assertThat(
            create(
                    "script",
                    ScopeJson.WRITE_TAGS,
                    ScopeJson.SHARE_POSTS,
                    ScopeJson.WRITE_POSTS,
                    ScopeJson.WRITE_TAGS)
                .scopes())
        .containsExactly(
            ScopeJson.READ_POSTS,
            ScopeJson.READ_TAGS,
            ScopeJson.SHARE_POSTS,
            ScopeJson.WRITE_POSTS,
            ScopeJson.WRITE_TAGS);
  }

  @Test
  void storesTheHashAlone() {
    CreatedTokenJson token = create("script", ScopeJson.READ_TAGS);

    String random = token.token().substring(50, 93);
    assertThat(local.everything()).contains(token.tokenId()).doesNotContain(random);
  }

  @Test
  void refusesARepetition_andNamesTheToken() {
    CreatedTokenJson token = createToken.createToken(signedIn(ALICE), keyed("k", "one")).body();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> createToken.createToken(signedIn(ALICE), keyed("k", "one")))
        .returns(ProblemCode.IDEMPOTENCY_REPLAY_UNAVAILABLE, ProblemException::code)
        .returns(Optional.of(token.tokenId()), ProblemException::tokenId);
    assertThat(live(ALICE)).isEqualTo(1);
  }

  @Test
  void refusesARepetition_whenItsTokenIsRevoked() {
    CreatedTokenJson token = createToken.createToken(signedIn(ALICE), keyed("k", "one")).body();
    tokens.remove(ALICE, TokenId.parse(token.tokenId()), NOON);

    assertRaises(
        ProblemCode.IDEMPOTENCY_REPLAY_UNAVAILABLE,
        () -> createToken.createToken(signedIn(ALICE), keyed("k", "one")));
  }

  @Test
  void refusesAKeyThatWasUsedWithAnotherBody() {
    createToken.createToken(signedIn(ALICE), keyed("k", "one"));

    assertRaises(
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        () -> createToken.createToken(signedIn(ALICE), keyed("k", "two")));
  }

  @Test
  void takesAKeyAnew_afterADay_andForSomebodyElse() {
    createToken.createToken(signedIn(ALICE), keyed("k", "one"));
    createToken.createToken(signedIn(BOB), keyed("k", "two"));
    Clock nextDay = Clock.offset(AT_NOON, Duration.ofHours(24));

    assertThat(at(nextDay).createToken(signedIn(ALICE), keyed("k", "two")).body().name())
        .isEqualTo("two");
  }

  @Test
  void refusesOneMoreThanTheLimit() {
    fill(ALICE);

    assertRaises(ProblemCode.LIMIT_EXCEEDED, () -> create("one more", ScopeJson.READ_TAGS));
    assertThat(local.requests().names()).containsExactly("GetItem", "Query", "BatchGetItem");
    assertThat(live(ALICE)).isEqualTo(50);
  }

  @Test
  void countsNeitherExpiredNorRevokedNorOthersTokens() {
    add(60, NOON, ALICE);
    add(49, NOON.plusMillis(1), ALICE);
    fill(BOB);
    CreatedTokenJson last = create("the fiftieth", ScopeJson.READ_TAGS);
    tokens.remove(ALICE, TokenId.parse(last.tokenId()), NOON);

    assertThat(create("the fiftieth again", ScopeJson.READ_TAGS).name()).isNotEmpty();
    assertRaises(ProblemCode.LIMIT_EXCEEDED, () -> create("one more", ScopeJson.READ_TAGS));
  }

  @Test
  void tellsOfTheRepetitionBeforeTheLimit() {
    createToken.createToken(signedIn(ALICE), keyed("k", "one"));
    fill(ALICE);

    assertRaises(
        ProblemCode.IDEMPOTENCY_REPLAY_UNAVAILABLE,
        () -> createToken.createToken(signedIn(ALICE), keyed("k", "one")));
    assertRaises(
        ProblemCode.IDEMPOTENCY_KEY_REUSED,
        () -> createToken.createToken(signedIn(ALICE), keyed("k", "two")));
    assertRaises(
        ProblemCode.LIMIT_EXCEEDED,
        () -> createToken.createToken(signedIn(ALICE), keyed("other", "one")));
    assertRaises(
        ProblemCode.LIMIT_EXCEEDED,
        () ->
            at(Clock.offset(AT_NOON, Duration.ofHours(24).minusMillis(1)))
                .createToken(signedIn(ALICE), keyed("other", "one")));
  }

  @Test
  void refusesWhoeverHasDeletedHisAccount_beforeAnythingElse() {
    createToken.createToken(signedIn(ALICE), keyed("k", "one"));
    fill(BOB);
    local.bury(ALICE);
    local.bury(BOB);

    assertRaises(ProblemCode.ACCOUNT_DELETED, () -> create("after the end", ScopeJson.READ_TAGS));
    assertRaises(
        ProblemCode.ACCOUNT_DELETED,
        () -> createToken.createToken(signedIn(ALICE), keyed("k", "one")));
    assertRaises(
        ProblemCode.ACCOUNT_DELETED,
        () -> createToken.createToken(signedIn(BOB), keyed("k", "one")));
    assertThat(local.everything()).doesNotContain("after the end");
  }

  @Test
  void countsAgain_whenAnotherTokenWasFaster() {
    add(49, NOON.plusMillis(1), ALICE);
    local
        .requests()
        .before(
            "TransactWriteItems",
            () -> tokens.add(Tokens.tokenUntil(NOON.plusMillis(1), ALICE), Optional.empty()));

    assertRaises(ProblemCode.LIMIT_EXCEEDED, () -> create("script", ScopeJson.READ_TAGS));
    assertThat(live(ALICE)).isEqualTo(50);
  }

  @Test
  void succeeds_whenAnotherTokenWasFasterAndThereIsRoom() {
    local
        .requests()
        .before(
            "TransactWriteItems",
            () -> tokens.add(Tokens.tokenUntil(NOON.plusMillis(1), ALICE), Optional.empty()));

    create("script", ScopeJson.READ_TAGS);

    assertThat(live(ALICE)).isEqualTo(2);
  }

  @Test
  void goesOn_whenTransactionsAreInConflict_andGivesUpAtLast() {
    faults.conflict(4);
    create("script", ScopeJson.READ_TAGS);
    assertThat(live(ALICE)).isEqualTo(1);

    faults.conflict(5);
    assertThatThrownBy(() -> create("other", ScopeJson.READ_TAGS))
        .isInstanceOf(TransactionCanceledException.class);
    assertThat(live(ALICE)).isEqualTo(1);
  }

  @Test
  void isAFault_whenTheIdIsTaken() {
    CreatedTokenJson token = create("script", ScopeJson.READ_TAGS);
    TokenId id = TokenId.parse(token.tokenId());
    var again = new CreateToken(tokens, () -> id, new SecureRandom());

    assertThatIllegalStateException()
        .isThrownBy(() -> again.createToken(signedIn(ALICE), request(Optional.empty(), "other")));
  }

  /** Who loses a race counts again, twice at most: then there is no room left to lose. */
  @Test
  void neverLetsParallelRequestsExceedTheLimit() throws InterruptedException {
    add(48, NOON.plusMillis(1), ALICE);
    faults.storm();

    var all = AtOnce.of(60, _ -> create("parallel", ScopeJson.READ_TAGS));

    faults.calm();
    assertThat(all.answers()).hasSize(2);
    assertThat(live(ALICE)).isEqualTo(50);
    assertThat(all.failures())
        .anyMatch(ProblemException.class::isInstance)
        .allMatch(isFaultOr(ProblemCode.LIMIT_EXCEEDED));
  }

  @Test
  void createsOne_whenARequestIsRepeatedInParallel() throws InterruptedException {
    faults.storm();

    var all = AtOnce.of(50, _ -> createToken.createToken(signedIn(ALICE), keyed("k", "one")));

    faults.calm();
    assertThat(all.answers()).hasSize(1);
    assertThat(all.failures()).allMatch(isFaultOr(ProblemCode.IDEMPOTENCY_REPLAY_UNAVAILABLE));
    assertThat(live(ALICE)).isEqualTo(1);
  }

  private void fill(UserId owner) {
    add(50 - live(owner), NOON.plus(Duration.ofDays(2)), owner);
  }

  private void add(long count, Instant expiry, UserId owner) {
    new Bulk(local)
        .tokens(Stream.generate(() -> Tokens.tokenUntil(expiry, owner)).limit(count).toList());
  }

  private long live(UserId owner) {
    return tokens.tokensByUser(owner, new PageRequest<>(1_000, Optional.empty())).items().stream()
        .filter(token -> token.isLiveAt(NOON))
        .count();
  }

  private CreateToken at(Clock clock) {
    Supplier<UUID> ids = new TimeOrderedIds(clock, new SecureRandom());
    return new CreateToken(tokens, () -> new TokenId(ids.get()), new SecureRandom());
  }

  private CreatedTokenJson create(String name, ScopeJson... scopes) {
    var body = new CreateTokenJson(name, List.of(scopes), 90);
    return createToken
        .createToken(signedIn(ALICE), new CreateTokenRequest(Optional.empty(), body))
        .body();
  }

  private static CreateTokenRequest keyed(String key, String name) {
    return request(Optional.of(key), name);
  }

  private static CreateTokenRequest request(Optional<String> key, String name) {
    return new CreateTokenRequest(key, new CreateTokenJson(name, List.of(ScopeJson.READ_POSTS), 1));
  }

  private static void assertRaises(ProblemCode code, ThrowingCallable rule) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(rule)
        .returns(code, ProblemException::code);
  }
}
