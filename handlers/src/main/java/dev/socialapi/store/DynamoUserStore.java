package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.users.User;
import dev.socialapi.users.UserChange;
import dev.socialapi.users.UserStore;
import dev.socialapi.version.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Profiles in the table: one method per access pattern, and no rules. */
public final class DynamoUserStore implements UserStore {
  private final Table table;

  public DynamoUserStore(Table table) {
    this.table = table;
  }

  @Override
  public Optional<User> profile(UserId id) {
    return table.read().get(Keys.profile(id)).map(UserItem::read);
  }

  @Override
  public boolean isDeleted(UserId id) {
    return table.read().isTombstone(Keys.profile(id));
  }

  @Override
  public boolean add(User user) {
    return table.insert(UserItem.write(user));
  }

  @Override
  public Outcome<User> update(UserChange change, OptionalLong version) {
    var update = Change.of(Keys.profile(change.id())).requireVersion(version);
    change.displayName().ifPresent(text -> setOrClear(update, UserItem.DISPLAY_NAME, text));
    change.bio().ifPresent(text -> setOrClear(update, UserItem.BIO, text));
    return table.update(update, change.changedAt()).map(UserItem::read);
  }

  private static void setOrClear(Change update, String attribute, String text) {
    if (text.isEmpty()) {
      update.remove(attribute);
    } else {
      update.set(attribute, text);
    }
  }

  @Override
  public void addMissingEmail(UserId id, String email, Instant changedAt) {
    var update =
        Change.of(Keys.profile(id)).requireAbsent(UserItem.EMAIL).set(UserItem.EMAIL, email);
    table.update(update, changedAt);
  }

  @Override
  public void bury(UserId id, Instant at) {
    var update =
        Change.upsert(Keys.profile(id))
            .setIfAbsent(Change.DELETED_AT, AttributeValue.fromS(Timestamps.write(at)))
            .setIfAbsent(UserItem.CREATED_AT, AttributeValue.fromS(Timestamps.write(at)))
            .remove(UserItem.EMAIL)
            .remove(UserItem.DISPLAY_NAME)
            .remove(UserItem.BIO);
    table.update(update, at);
  }
}
