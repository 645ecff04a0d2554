package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.AllowedUser;
import dev.socialapi.posts.AllowedUserStore;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.Sharing;
import dev.socialapi.posts.ViewedPost;
import dev.socialapi.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Allowed lists in the table: one method per access pattern, and no rules. */
public final class DynamoAllowedUserStore implements AllowedUserStore {
  private final Table table;

  public DynamoAllowedUserStore(Table table) {
    this.table = table;
  }

  @Override
  public Sharing sharing(PostId post, UserId caller, UserId user) {
    Key root = Keys.post(post);
    Key own = Keys.allowedUser(post, caller);
    Key entry = Keys.allowedUser(post, user);
    Key profile = Keys.profile(user);
    var found = table.read().getAll(List.of(root, own, entry, profile));
    Optional<ViewedPost> viewed =
        Optional.ofNullable(found.get(root))
            .map(item -> new ViewedPost(PostItem.read(item), found.containsKey(own)));
    return new Sharing(viewed, found.containsKey(profile), found.containsKey(entry));
  }

  @Override
  public void allow(PostId post, UserId owner, UserId user, Instant at) {
    enum Refusal {
      POST_IS_GONE,
      USER_IS_GONE,
      IS_LISTED,
      LIST_IS_FULL
    }
    Transaction<Refusal> all = table.transaction();
    all.check(
            Change.of(Keys.post(post)).requireEqual(PostItem.USER_ID, owner.value()),
            Refusal.POST_IS_GONE)
        .check(Change.of(Keys.profile(user)), Refusal.USER_IS_GONE)
        .insert(AllowedUserItem.write(post, user, at), Refusal.IS_LISTED)
        .update(
            Change.upsert(Keys.postLimits(post))
                .requireBelow(PostLimits.ALLOWED_USERS, MAX_ALLOWED_USERS)
                .increment(PostLimits.ALLOWED_USERS, 1),
            Refusal.LIST_IS_FULL);
    table
        .commit(all)
        .ifPresent(refused -> {
          switch (refused.refusal()) {
            case POST_IS_GONE -> throw ProblemCode.NOT_FOUND.raise();
            case USER_IS_GONE -> throw ProblemCode.UNKNOWN_USER.raise();
            case IS_LISTED -> {}
            case LIST_IS_FULL -> throw ProblemCode.LIMIT_EXCEEDED.raise();
          }
        });
  }

  @Override
  public void disallow(PostId post, UserId user) {
    enum Refusal {
      POST_IS_GONE,
      IS_NOT_LISTED,
      UNCOUNTED
    }
    Transaction<Refusal> all = table.transaction();
    all.check(Change.of(Keys.post(post)), Refusal.POST_IS_GONE)
        .delete(Change.of(Keys.allowedUser(post, user)), Refusal.IS_NOT_LISTED)
        .update(
            Change.upsert(Keys.postLimits(post)).increment(PostLimits.ALLOWED_USERS, -1),
            Refusal.UNCOUNTED);
    table
        .commit(all)
        .ifPresent(refused -> {
          switch (refused.refusal()) {
            case POST_IS_GONE -> throw ProblemCode.NOT_FOUND.raise();
            case IS_NOT_LISTED -> {}
            case UNCOUNTED -> throw new IllegalStateException("unconditional, yet refused");
          }
        });
  }

  @Override
  public Page<AllowedUser, UserId> allowedUsers(PostId post, PageRequest<UserId> page) {
    PrefixQuery query =
        PrefixQuery.ofTable(Keys.postPartition(post), Keys.ALLOWED_USER, page.limit())
            .after(page.position().map(user -> Keys.allowedUser(post, user)));
    return table.read().list(query, AllowedUserItem::read, key -> Keys.allowedUserIn(key.sort()));
  }
}
