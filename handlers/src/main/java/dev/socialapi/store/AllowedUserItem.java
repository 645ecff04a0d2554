package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.posts.AllowedUser;
import dev.socialapi.posts.PostId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an entry on a post's allowed list is stored. */
final class AllowedUserItem {
  private static final String CREATED_AT = "created_at";

  private AllowedUserItem() {}

  static Map<String, AttributeValue> write(PostId post, UserId user, Instant createdAt) {
    Index index = Index.ALLOWED_USER_POSTS;
    Map<String, AttributeValue> item = SchemaVersion.newItem(Keys.allowedUser(post, user));
    item.put(index.partitionKey(), AttributeValue.fromS(Keys.sharedWith(user)));
    item.put(index.sortKey(), AttributeValue.fromS(Keys.postPartition(post)));
    item.put(CREATED_AT, AttributeValue.fromS(Timestamps.write(createdAt)));
    return item;
  }

  static AllowedUser read(Map<String, AttributeValue> stored) {
    Map<String, AttributeValue> item = Upgrade.of(stored);
    return new AllowedUser(
        Keys.allowedUserIn(Key.of(item).sort()),
        Timestamps.read(Attributes.text(item, CREATED_AT)));
  }
}
