package dev.socialapi.store;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a post is stored. */
final class PostItem {
  static final String USER_ID = "user_id";
  static final String NAME = "name";
  static final String CONTENT = "content";
  static final String ACCESS_TYPE = "access_type";

  private static final ItemSchema<Post, Draft> SCHEMA =
      ItemSchema.of(Post.class, Draft.class)
          .text(
              TableAttributes.PARTITION_KEY,
              post -> Keys.post(post.id()).partition(),
              (draft, partition) -> draft.id = Keys.postIn(partition))
          .derived(TableAttributes.SORT_KEY, post -> Keys.post(post.id()).sort())
          .text(
              USER_ID,
              post -> post.owner().value(),
              (draft, owner) -> draft.owner = new UserId(owner))
          .text(NAME, Post::name, (draft, name) -> draft.name = name)
          .text(CONTENT, Post::content, (draft, content) -> draft.content = content)
          .text(
              ACCESS_TYPE,
              post -> spell(post.accessType()),
              (draft, accessType) -> draft.accessType = accessType(accessType))
          .derived("created_at", post -> Timestamps.write(post.createdAt()))
          .text(
              Change.UPDATED_AT,
              post -> Timestamps.write(post.updatedAt()),
              (draft, time) -> draft.updatedAt = Timestamps.read(time))
          .number(Change.VERSION, Post::version, (draft, version) -> draft.version = version)
          .derived(Index.USER_POSTS.partitionKey(), post -> Keys.postsOf(post.owner()))
          .derived(Index.USER_POSTS.sortKey(), post -> Keys.byCreation(post.id()))
          .derived(
              Index.ACCESS_TYPE_POSTS.sortKey(),
              post -> isPublic(post) ? Keys.byCreation(post.id()) : null)
          .build(Draft::new, Draft::finish);

  private PostItem() {}

  static Map<String, AttributeValue> write(Post post, PublicShards shards) {
    Map<String, AttributeValue> item = new HashMap<>(SCHEMA.write(post));
    if (isPublic(post)) {
      item.put(
          Index.ACCESS_TYPE_POSTS.partitionKey(),
          AttributeValue.fromS(shards.partition(post.id())));
    }
    return item;
  }

  static Post read(Map<String, AttributeValue> item) {
    return SCHEMA.read(item);
  }

  static String spell(AccessType accessType) {
    return accessType.name().toLowerCase(Locale.ROOT);
  }

  private static AccessType accessType(String stored) {
    return AccessType.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  private static boolean isPublic(Post post) {
    return post.accessType() == AccessType.PUBLIC;
  }

  private static final class Draft {
    private @Nullable PostId id;
    private @Nullable UserId owner;
    private @Nullable String name;
    private @Nullable String content;
    private @Nullable AccessType accessType;
    private @Nullable Instant updatedAt;
    private long version;

    Post finish() {
      return new Post(
          requireNonNull(id),
          requireNonNull(owner),
          requireNonNull(name),
          requireNonNull(content),
          requireNonNull(accessType),
          requireNonNull(updatedAt),
          version);
    }
  }
}
