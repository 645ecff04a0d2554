package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.tokens.PersonalAccessToken;
import dev.socialapi.tokens.TokenId;
import dev.socialapi.tokens.TokenSecret;
import dev.socialapi.tokens.TokenStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tokens in the table: one method per access pattern, and no rules. */
public final class DynamoTokenStore implements TokenStore {
  /** More than a user has, normally; a query ends at 1 MB in any case. */
  private static final int COUNTED_AT_ONCE = 1_000;

  private final Table table;

  public DynamoTokenStore(Table table) {
    this.table = table;
  }

  /**
   * What it means when a condition of an insertion fails, in the order in which refusals are told.
   */
  private enum Refusal {
    ACCOUNT_IS_DELETED,
    KEY_IS_USED,
    OTHERS_WERE_FASTER,
    ID_IS_TAKEN
  }

  /**
   * The guard is read before the tokens are counted and moved on together with the insertion: what
   * was counted is still true then, or it is counted again.
   */
  @Override
  public Optional<TokenId> add(PersonalAccessToken token, Optional<IdempotencyKey> key) {
    for (int attempt = 0; ; attempt++) {
      table.awaitTurn(attempt);
      OptionalLong guard = guard(token.owner());
      if (isFull(token.owner(), token.createdAt())) {
        return Optional.of(earlierOrRefused(token.owner(), key));
      }
      var refused = table.commit(insertion(token, key, guard));
      if (refused.isEmpty()) {
        return Optional.empty();
      }
      switch (refused.get().refusal()) {
        case ACCOUNT_IS_DELETED -> throw ProblemCode.ACCOUNT_DELETED.raise();
        case KEY_IS_USED -> {
          return Optional.of(earlier(refused.get().item(), key.orElseThrow()));
        }
        case OTHERS_WERE_FASTER -> {}
        case ID_IS_TAKEN -> throw new IllegalStateException("token id is taken: " + token.id());
      }
    }
  }

  private OptionalLong guard(UserId owner) {
    return table
        .read()
        .get(Keys.tokensGuard(owner))
        .map(item -> OptionalLong.of(Attributes.number(Upgrade.of(item), Change.VERSION)))
        .orElse(OptionalLong.empty());
  }

  private boolean isFull(UserId owner, Instant now) {
    long live = 0;
    Optional<Key> after = Optional.empty();
    do {
      Page<PersonalAccessToken, Key> page =
          table
              .read()
              .list(newestFirst(owner, after, COUNTED_AT_ONCE), TokenItem::read, item -> item);
      live += page.items().stream().filter(token -> token.isLiveAt(now)).count();
      after = page.next();
    } while (after.isPresent() && live < PersonalAccessToken.MAX_LIVE);
    return live >= PersonalAccessToken.MAX_LIVE;
  }

  /** A repetition is told so before the limit is; it may be the request that has reached it. */
  private TokenId earlierOrRefused(UserId owner, Optional<IdempotencyKey> key) {
    Key profile = Keys.profile(owner);
    List<Key> keys = new ArrayList<>(List.of(profile));
    key.map(IdempotencyItem::key).ifPresent(keys::add);
    var found = table.read().getAllAndTombstones(keys);
    if (TableReader.isTombstone(found.getOrDefault(profile, Map.of()))) {
      throw ProblemCode.ACCOUNT_DELETED.raise();
    }
    return key.flatMap(used ->
            Optional.ofNullable(found.get(IdempotencyItem.key(used)))
                .filter(item -> IdempotencyItem.isValid(item, used))
                .map(item -> earlier(item, used)))
        .orElseThrow(ProblemCode.LIMIT_EXCEEDED::raise);
  }

  private static TokenId earlier(Map<String, AttributeValue> item, IdempotencyKey key) {
    return new TokenId(IdempotencyItem.created(item, key));
  }

  private Transaction<Refusal> insertion(
      PersonalAccessToken token, Optional<IdempotencyKey> key, OptionalLong guard) {
    Transaction<Refusal> together = table.transaction();
    together.check(accountOf(token.owner()), Refusal.ACCOUNT_IS_DELETED);
    key.ifPresent(
        used -> IdempotencyItem.record(together, used, token.id().value(), Refusal.KEY_IS_USED));
    return together
        .update(nextGuard(token.owner(), guard), Refusal.OTHERS_WERE_FASTER)
        .insert(TokenItem.write(token), Refusal.ID_IS_TAKEN);
  }

  /** The profile may be missing still; it must not be a tombstone. */
  private static Change accountOf(UserId owner) {
    return Change.orNew(Keys.profile(owner)).requireAbsent(Change.DELETED_AT);
  }

  private static Change nextGuard(UserId owner, OptionalLong guard) {
    Change next = Change.upsert(Keys.tokensGuard(owner)).increment(Change.VERSION, 1);
    return guard.isPresent() ? next.requireVersion(guard) : next.requireAbsent(Change.VERSION);
  }

  @Override
  public Page<PersonalAccessToken, TokenId> tokensByUser(UserId owner, PageRequest<TokenId> page) {
    if (table.read().isTombstone(Keys.profile(owner))) {
      throw ProblemCode.ACCOUNT_DELETED.raise();
    }
    Optional<Key> after = page.position().map(id -> Keys.token(owner, id));
    return table
        .read()
        .list(
            newestFirst(owner, after, page.limit()),
            TokenItem::read,
            item -> Keys.tokenIn(item.sort()));
  }

  private static ListQuery newestFirst(UserId owner, Optional<Key> after, int limit) {
    String partition = Keys.profile(owner).partition();
    return PrefixQuery.ofTable(partition, Keys.TOKEN, limit).descending().after(after);
  }

  @Override
  public Optional<PersonalAccessToken> tokenOfBearer(TokenSecret secret) {
    Key token = Keys.token(secret.owner(), secret.id());
    Key profile = Keys.profile(secret.owner());
    var found = table.read().getAllAndTombstones(List.of(token, profile));
    return Optional.ofNullable(found.get(token))
        .filter(_ -> !TableReader.isTombstone(found.getOrDefault(profile, Map.of())))
        .map(TokenItem::read);
  }

  @Override
  public void remove(UserId owner, TokenId id, Instant now) {
    Change shown =
        Change.of(Keys.token(owner, id)).requireFuture(TableAttributes.DELETE_AFTER, now);
    Transaction<ProblemCode> both = table.transaction();
    both.check(accountOf(owner), ProblemCode.ACCOUNT_DELETED).delete(shown, ProblemCode.NOT_FOUND);
    table
        .commit(both)
        .ifPresent(refused -> {
          throw refused.refusal().raise();
        });
  }

  @Override
  public void noteUse(PersonalAccessToken token, Instant now) {
    String bound = Timestamps.write(PersonalAccessToken.lastNotedBefore(now));
    Change use =
        Change.of(TokenItem.key(token))
            .requireAbsentOrBefore(TokenItem.LAST_USED_AT, bound)
            .set(TokenItem.LAST_USED_AT, Timestamps.write(now));
    try {
      table.update(use);
    } catch (SdkException e) {
      System.err.println("the use of a token was not noted: " + e.getMessage());
    }
  }
}
