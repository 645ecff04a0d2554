package dev.socialapi.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.NotFoundException;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialApiException;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Somebody who creates, renames, tags, untags and deletes posts, one after the other, and keeps
 * account: of what was acknowledged, and of the one request that may not have been.
 */
final class Writer {
  private final String email;
  private final UUID tag;
  private final Random random;
  private final Map<UUID, Written> acknowledged = new HashMap<>();
  private final Set<UUID> made = new HashSet<>();
  private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
  private Optional<Request> unanswered = Optional.empty();
  private Optional<Last> last = Optional.empty();
  private final AtomicInteger requests = new AtomicInteger();

  Writer(Person person, long seed) {
    this.email = person.email();
    this.tag = person.api().tags().createTag(CreateTag.builder().name("Tag").build()).tagId();
    this.random = new Random(seed);
  }

  UUID tag() {
    return tag;
  }

  /** How many requests have been acknowledged so far. */
  int requests() {
    return requests.get();
  }

  /** How many of each kind. */
  Map<Kind, Integer> kinds() {
    return Map.copyOf(kinds);
  }

  /** The posts that there have been, and are no more. */
  Set<UUID> deleted() {
    Set<UUID> deleted = new HashSet<>(made);
    deleted.removeAll(acknowledged.keySet());
    return deleted;
  }

  Map<UUID, Written> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** Writes until the system dies; to be refused before that is a failure. */
  void write(RunningSystem system, BooleanSupplier isDying) {
    SocialClient api = system.people().signIn(email).api();
    try {
      while (true) {
        Request request = next();
        unanswered = Optional.of(request);
        acknowledge(request.kind(), request.send(api), request.after());
        unanswered = Optional.empty();
        kinds.merge(request.kind(), 1, Integer::sum);
        requests.incrementAndGet();
      }
    } catch (SocialApiException e) {
      if (!isDying.getAsBoolean()) {
        throw e;
      }
      // Not acknowledged: what has become of it is seen after the crash.
    }
  }

  /**
   * Finds out what has become of the request that was not answered, which is all of it or nothing,
   * and that everything else is as it was acknowledged.
   *
   * @param withDatabase whether the database was killed too: DynamoDB Local answers a transaction
   *     before it commits it, and has lost the last one then; a single write never
   * @return whether the last acknowledged request is lost
   */
  boolean settle(RunningSystem system, boolean withDatabase, String crash) {
    SocialClient api = system.people().signIn(email).api();
    Map<UUID, Written> without = new HashMap<>(acknowledged);
    last.ifPresent(undone -> put(without, undone.post, undone.before));
    Map<UUID, Written> changed = new HashMap<>(acknowledged);
    switch (unanswered.orElse(null)) {
      case Creation again -> {
        UUID post = again.send(api);
        made.add(post);
        List.of(acknowledged, changed, without).forEach(all -> put(all, post, again.after()));
      }
      case Change change -> put(changed, change.post, change.after);
      case null -> {}
    }
    Map<UUID, Written> listed = stored(api);
    boolean mayBeLost = withDatabase && last.filter(it -> it.kind.isTransaction()).isPresent();
    boolean isLost =
        mayBeLost && listed.equals(without) && !List.of(acknowledged, changed).contains(listed);
    if (!isLost) {
      assertThat(listed)
          .as(() ->
              "%s, last: %s, unanswered: %s, not listed: %s"
                  .formatted(crash, last, unanswered, byId(api, listed)))
          .isIn(acknowledged, changed);
    }
    acknowledged.clear();
    acknowledged.putAll(listed);
    unanswered = Optional.empty();
    last = Optional.empty();
    return isLost;
  }

  /** What is there though no list shows it. */
  private Map<UUID, String> byId(SocialClient api, Map<UUID, Written> listed) {
    Map<UUID, String> there = new HashMap<>();
    for (UUID post : acknowledged.keySet()) {
      if (!listed.containsKey(post)) {
        try {
          there.put(post, api.posts().getPost(post).name());
        } catch (NotFoundException _) {
          there.put(post, "lost");
        }
      }
    }
    return there;
  }

  private void acknowledge(Kind kind, UUID post, Optional<Written> now) {
    made.add(post);
    last = Optional.of(new Last(kind, post, Optional.ofNullable(acknowledged.get(post))));
    put(acknowledged, post, now);
  }

  private static void put(Map<UUID, Written> all, UUID post, Optional<Written> now) {
    if (now.isPresent()) {
      all.put(post, now.get());
    } else {
      all.remove(post);
    }
  }

  private Map<UUID, Written> stored(SocialClient api) {
    Set<UUID> tagged = new HashSet<>();
    for (Post post : api.tags().listTagPosts(tag)) {
      tagged.add(post.postId());
    }
    Map<UUID, Written> stored = new HashMap<>();
    for (Post post : api.posts().listMyPosts()) {
      stored.put(post.postId(), new Written(post.name(), tagged.contains(post.postId())));
    }
    return stored;
  }

  private Request next() {
    int choice = random.nextInt(10);
    if (choice < 3 || acknowledged.isEmpty()) {
      return new Creation(RequestOptions.builder().idempotencyKey("" + UUID.randomUUID()).build());
    }
    List<UUID> posts = new ArrayList<>(acknowledged.keySet());
    UUID post = posts.get(random.nextInt(posts.size()));
    Written before = acknowledged.getOrDefault(post, Creation.NEW);
    Optional<Written> after =
        switch (choice) {
          case 3, 4 -> Optional.of(before.renamed("Name " + random.nextInt()));
          case 5 -> Optional.empty();
          default -> Optional.of(before.toggled());
        };
    return new Change(post, tag, before, after);
  }

  /**
   * What was acknowledged last.
   *
   * @param before what there was of the post until then
   */
  private record Last(Kind kind, UUID post, Optional<Written> before) {}

  /** What is asked for. */
  enum Kind {
    CREATE,
    DELETE,
    RENAME,
    ATTACH,
    DETACH;

    /** Whether it is a transaction of the database, not a single write; a creation for its key. */
    boolean isTransaction() {
      return switch (this) {
        case CREATE, ATTACH, DETACH -> true;
        case DELETE, RENAME -> false;
      };
    }
  }

  private sealed interface Request {
    Kind kind();

    /** Answers the id of the post. */
    UUID send(SocialClient api);

    /** What there is of the post when it is done. */
    Optional<Written> after();
  }

  /** With a key: done again, it answers as before. */
  private record Creation(RequestOptions key) implements Request {
    private static final Written NEW = new Written("New", false);

    @Override
    public Kind kind() {
      return Kind.CREATE;
    }

    @Override
    public UUID send(SocialClient api) {
      return api.posts().createPost(CreatePost.builder().name(NEW.name()).build(), key).postId();
    }

    @Override
    public Optional<Written> after() {
      return Optional.of(NEW);
    }
  }

  private record Change(UUID post, UUID tag, Written before, Optional<Written> after)
      implements Request {
    @Override
    public Kind kind() {
      if (after.isEmpty()) {
        return Kind.DELETE;
      }
      if (!after.get().name().equals(before.name())) {
        return Kind.RENAME;
      }
      return after.get().tagged() ? Kind.ATTACH : Kind.DETACH;
    }

    @Override
    public UUID send(SocialClient api) {
      switch (kind()) {
        case CREATE -> throw new IllegalStateException("a change of nothing");
        case DELETE -> api.posts().deletePost(post);
        case RENAME ->
            api.posts()
                .updatePost(post, UpdatePost.builder().name(after.orElseThrow().name()).build());
        case ATTACH -> api.tags().attachTag(post, tag);
        case DETACH -> api.tags().detachTag(post, tag);
      }
      return post;
    }
  }
}
