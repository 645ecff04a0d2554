package dev.socialapi.e2e.faults;

import static dev.socialapi.client.model.AccessType.ALLOWED_USER;
import static dev.socialapi.client.model.AccessType.PRIVATE;
import static dev.socialapi.client.model.AccessType.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A walk shows what is there throughout, each once, whatever comes, goes and changes meanwhile. */
@EndToEnd
@Execution(CONCURRENT)
class WalkE2E {
  private static final int POSTS_OF_EACH_TYPE = 8;
  private static final int PAGE = 3;

  private final Person alice;
  private final Person bob;
  private final Map<AccessType, List<UUID>> lasting = new HashMap<>();
  private UUID tag = new UUID(0, 0);

  WalkE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  /** What Alice may list, and posts of which kind are in it: the private ones are her own. */
  enum Walk {
    MINE(PRIVATE),
    PUBLIC_ONES(PUBLIC),
    SHARED(ALLOWED_USER),
    ACCESSIBLE(PRIVATE, PUBLIC, ALLOWED_USER),
    TAGGED(PRIVATE, PUBLIC, ALLOWED_USER);

    private final List<AccessType> types;

    Walk(AccessType... types) {
      this.types = List.of(types);
    }
  }

  @BeforeAll
  void write() {
    tag =
        alice
            .api()
            .tags()
            .createTag(CreateTag.builder().name("Tag").accessType(TagAccessType.PUBLIC).build())
            .tagId();
    for (AccessType type : List.of(PRIVATE, PUBLIC, ALLOWED_USER)) {
      Person owner = type.equals(PRIVATE) ? alice : bob;
      lasting.put(type, Stream.generate(() -> add(owner, type)).limit(POSTS_OF_EACH_TYPE).toList());
    }
  }

  private UUID add(Person owner, AccessType type) {
    UUID post =
        owner
            .api()
            .posts()
            .createPost(CreatePost.builder().name("Post").accessType(type).build())
            .postId();
    owner.api().tags().attachTag(post, tag);
    if (type.equals(ALLOWED_USER)) {
      owner.api().posts().addAllowedUser(post, UUID.fromString(alice.userId()));
    }
    return post;
  }

  /** Each of the others ends a turn between the first page and the second, and goes on. */
  @ParameterizedTest
  @EnumSource
  void showsWhatLasts_once(Walk walk) throws Exception {
    List<UUID> expected =
        walk.types.stream()
            .flatMap(type -> lasting.getOrDefault(type, List.of()).stream())
            .toList();
    List<UUID> seen = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var others =
          List.of(new ComingAndGoing(alice, PRIVATE), new ComingAndGoing(bob, ALLOWED_USER));
      List<Future<?>> running = others.stream().<Future<?>>map(threads::submit).toList();
      try {
        awaitTurns(others, running);
        for (Post post : posts(walk)) {
          seen.add(post.postId());
          if (seen.size() == PAGE) {
            awaitTurns(others, running);
          }
        }
      } finally {
        others.forEach(other -> other.done.set(true));
      }
      for (Future<?> other : running) {
        other.get();
      }
    }

    assertThat(expected).hasSize(walk.types.size() * POSTS_OF_EACH_TYPE);
    assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
  }

  /** Until each has ended a turn, or failed. */
  private static void awaitTurns(List<ComingAndGoing> others, List<Future<?>> running)
      throws InterruptedException {
    for (int i = 0; i < others.size(); i++) {
      int before = others.get(i).turns.get();
      while (others.get(i).turns.get() == before && !running.get(i).isDone()) {
        Thread.sleep(Duration.ofMillis(5));
      }
    }
  }

  private Iterable<Post> posts(Walk walk) {
    return switch (walk) {
      case MINE -> alice.api().posts().listMyPosts(it -> it.limit(PAGE));
      case PUBLIC_ONES -> alice.api().posts().listPublicPosts(it -> it.limit(PAGE));
      case SHARED -> alice.api().posts().listSharedPosts(it -> it.limit(PAGE));
      case ACCESSIBLE -> alice.api().posts().listAccessiblePosts(it -> it.limit(PAGE));
      case TAGGED -> alice.api().tags().listTagPosts(tag, it -> it.limit(PAGE));
    };
  }

  /** Adds posts, opens and removes them again, and changes one that lasts. */
  private final class ComingAndGoing implements Runnable {
    private final Person owner;
    private final AccessType type;
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    ComingAndGoing(Person owner, AccessType type) {
      this.owner = owner;
      this.type = type;
    }

    @Override
    public void run() {
      UUID changing = lasting.getOrDefault(type, List.of()).getFirst();
      while (!done.get()) {
        UUID post = add(owner, type);
        owner.api().posts().updatePost(post, UpdatePost.builder().accessType(PUBLIC).build());
        owner
            .api()
            .posts()
            .updatePost(changing, UpdatePost.builder().name("Name " + turns).build());
        owner.api().posts().deletePost(post);
        turns.incrementAndGet();
      }
    }
  }
}
