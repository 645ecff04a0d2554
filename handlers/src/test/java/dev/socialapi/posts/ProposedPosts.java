package dev.socialapi.posts;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.version.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Posts whose indexes propose whatever a test wants, right or wrong: no table can be had that is as
 * far behind as one may be.
 */
final class ProposedPosts implements PostStore {
  /** What is true. */
  final Map<PostId, Post> stored = new HashMap<>();

  /** Of each post, whose entries it has. */
  final Map<PostId, Set<UserId>> lists = new HashMap<>();

  final Set<UserId> users = new HashSet<>();

  /** What the indexes hold. */
  final List<Post> byUser = new ArrayList<>();

  final List<List<Post>> shards = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
  final List<PostId> shared = new ArrayList<>();

  /** Whose entries were asked for. */
  final List<PostId> askedFor = new ArrayList<>();

  Post store(Post post, UserId... listed) {
    stored.put(post.id(), post);
    lists.put(post.id(), Set.of(listed));
    return post;
  }

  @Override
  public Optional<ViewedPost> postForViewer(PostId id, UserId viewer) {
    return Optional.ofNullable(stored.get(id))
        .map(post -> new ViewedPost(post, lists.getOrDefault(id, Set.of()).contains(viewer)));
  }

  @Override
  public List<ViewedPost> postsForViewer(List<PostId> ids, UserId viewer) {
    return ids.stream().flatMap(id -> postForViewer(id, viewer).stream()).toList();
  }

  @Override
  public Set<PostId> listing(UserId viewer, List<PostId> ids) {
    askedFor.addAll(ids);
    Set<PostId> listing = new HashSet<>(ids);
    listing.removeIf(id -> !lists.getOrDefault(id, Set.of()).contains(viewer));
    return listing;
  }

  @Override
  public boolean userExists(UserId user) {
    return users.contains(user);
  }

  @Override
  public Page<Post, PostId> postsByUser(UserId owner, PageRequest<PostId> page) {
    return below(byUser, Post::id, page);
  }

  @Override
  public List<Page<Post, PostId>> publicPosts(PageRequest<PostId> page) {
    return shards.stream().map(shard -> below(shard, Post::id, page)).toList();
  }

  @Override
  public Page<PostId, PostId> postsSharedWith(UserId user, PageRequest<PostId> page) {
    return below(shared, Function.identity(), page);
  }

  private static <T> Page<T, PostId> below(
      List<T> index, Function<T, PostId> id, PageRequest<PostId> page) {
    List<T> items =
        index.stream()
            .filter(item ->
                page.position().map(seen -> id.apply(item).compareTo(seen) < 0).orElse(true))
            .sorted(Comparator.comparing(id).reversed())
            .limit(page.limit())
            .toList();
    return new Page<>(
        items,
        items.size() == page.limit() ? Optional.of(id.apply(items.getLast())) : Optional.empty());
  }

  @Override
  public Optional<PostId> add(Post post, Optional<IdempotencyKey> key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<Post> update(PostChange change, OptionalLong version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome<PostId> delete(PostId id, OptionalLong version) {
    throw new UnsupportedOperationException();
  }
}
