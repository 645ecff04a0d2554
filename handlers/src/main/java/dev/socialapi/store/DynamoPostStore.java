package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Pending;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostChange;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostStore;
import dev.socialapi.posts.ViewedPost;
import dev.socialapi.version.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Posts in the table: one method per access pattern, and no rules. */
public final class DynamoPostStore implements PostStore {
  private final Table table;
  private final Supplier<PublicShards> shards;
  private final Executor executor;

  /**
   * @param shards asked for only when public posts are written or listed
   * @param executor runs what is asked of several shards at the same time
   */
  public DynamoPostStore(Table table, Supplier<PublicShards> shards, Executor executor) {
    this.table = table;
    this.shards = shards;
    this.executor = executor;
  }

  @Override
  public Optional<PostId> add(Post post, Optional<IdempotencyKey> key) {
    if (key.isPresent()) {
      return add(post, key.get());
    }
    if (!table.insert(PostItem.write(post, shards.get()))) {
      throw taken(post);
    }
    return Optional.empty();
  }

  private Optional<PostId> add(Post post, IdempotencyKey key) {
    enum Refusal {
      KEY_IS_USED,
      ID_IS_TAKEN
    }
    Transaction<Refusal> both = table.transaction();
    IdempotencyItem.record(both, key, post.id().value(), Refusal.KEY_IS_USED)
        .insert(PostItem.write(post, shards.get()), Refusal.ID_IS_TAKEN);
    return table
        .commit(both)
        .map(refused ->
            switch (refused.refusal()) {
              case KEY_IS_USED -> new PostId(IdempotencyItem.created(refused.item(), key));
              case ID_IS_TAKEN -> throw taken(post);
            });
  }

  private static IllegalStateException taken(Post post) {
    return new IllegalStateException("post id is taken: " + post.id());
  }

  @Override
  public Optional<ViewedPost> postForViewer(PostId id, UserId viewer) {
    Key root = Keys.post(id);
    Key entry = Keys.allowedUser(id, viewer);
    var found = table.read().getAll(List.of(root, entry));
    return Optional.ofNullable(found.get(root))
        .map(item -> new ViewedPost(PostItem.read(item), found.containsKey(entry)));
  }

  @Override
  public List<ViewedPost> postsForViewer(List<PostId> ids, UserId viewer) {
    List<Key> keys = new ArrayList<>();
    for (PostId id : ids) {
      keys.add(Keys.post(id));
      keys.add(Keys.allowedUser(id, viewer));
    }
    var found = table.read().getAll(keys);
    List<ViewedPost> posts = new ArrayList<>();
    for (PostId id : ids) {
      var item = found.get(Keys.post(id));
      if (item != null) {
        boolean listed = found.containsKey(Keys.allowedUser(id, viewer));
        posts.add(new ViewedPost(PostItem.read(item), listed));
      }
    }
    return posts;
  }

  @Override
  public Set<PostId> listing(UserId viewer, List<PostId> ids) {
    List<Key> entries = ids.stream().map(id -> Keys.allowedUser(id, viewer)).toList();
    Set<PostId> listing = new HashSet<>();
    table
        .read()
        .getAll(entries)
        .keySet()
        .forEach(entry -> listing.add(Keys.postIn(entry.partition())));
    return listing;
  }

  @Override
  public boolean userExists(UserId user) {
    return table.read().get(Keys.profile(user)).isPresent();
  }

  @Override
  public Outcome<Post> update(PostChange change, OptionalLong version) {
    var update = Change.of(Keys.post(change.id())).requireVersion(version);
    change.name().ifPresent(name -> update.set(PostItem.NAME, name));
    change.content().ifPresent(content -> update.set(PostItem.CONTENT, content));
    change.accessType().ifPresent(accessType -> setAccessType(update, change.id(), accessType));
    return table.update(update, change.changedAt()).map(PostItem::read);
  }

  /**
   * A post is in the index of public posts exactly while it is public. One that is in a shard stays
   * there: only a migration moves posts, so that all move one way.
   */
  private void setAccessType(Change update, PostId id, AccessType accessType) {
    update.set(PostItem.ACCESS_TYPE, PostItem.spell(accessType));
    if (accessType == AccessType.PUBLIC) {
      update.setIfAbsent(
          Index.ACCESS_TYPE_POSTS.partitionKey(), AttributeValue.fromS(shards.get().partition(id)));
      update.set(Index.ACCESS_TYPE_POSTS.sortKey(), Keys.byCreation(id));
    } else {
      update.remove(Index.ACCESS_TYPE_POSTS.partitionKey());
      update.remove(Index.ACCESS_TYPE_POSTS.sortKey());
    }
  }

  @Override
  public Outcome<PostId> delete(PostId id, OptionalLong version) {
    Key key = Keys.post(id);
    return table.delete(key, Change.of(key).requireVersion(version)).map(_ -> id);
  }

  @Override
  public Page<Post, PostId> postsByUser(UserId owner, PageRequest<PostId> page) {
    return newestFirst(Index.USER_POSTS, Keys.postsOf(owner), page);
  }

  @Override
  public List<Page<Post, PostId>> publicPosts(PageRequest<PostId> page) {
    PublicShards all = shards.get();
    var part = new PageRequest<>(all.positions(page.limit()), page.position());
    List<Page<Post, PostId>> pages = new ArrayList<>();
    for (List<String> group : all.groups()) {
      pages.addAll(atOnce(group, part));
    }
    return pages;
  }

  /** One of the queries needs no other thread. */
  private List<Page<Post, PostId>> atOnce(List<String> partitions, PageRequest<PostId> part) {
    List<Pending<Page<Post, PostId>>> others =
        partitions.stream()
            .skip(1)
            .map(partition -> Pending.of(() -> publicPosts(partition, part), executor))
            .toList();
    List<Page<Post, PostId>> pages = new ArrayList<>();
    pages.add(publicPosts(partitions.getFirst(), part));
    others.forEach(other -> pages.add(other.answer()));
    return pages;
  }

  private Page<Post, PostId> publicPosts(String partition, PageRequest<PostId> part) {
    return newestFirst(Index.ACCESS_TYPE_POSTS, partition, part);
  }

  @Override
  public Page<PostId, PostId> postsSharedWith(UserId user, PageRequest<PostId> page) {
    Optional<String> below = page.position().map(Keys::postPartition);
    var query =
        new IndexQuery(Index.ALLOWED_USER_POSTS, Keys.sharedWith(user), below, page.limit());
    return table
        .read()
        .list(
            query,
            entry -> Keys.postIn(Key.of(entry).partition()),
            entry -> Keys.postIn(entry.partition()));
  }

  private Page<Post, PostId> newestFirst(Index index, String partition, PageRequest<PostId> page) {
    Optional<String> below = page.position().map(Keys::byCreation);
    var query = new IndexQuery(index, partition, below, page.limit());
    return table.read().list(query, PostItem::read, post -> Keys.postIn(post.partition()));
  }
}
