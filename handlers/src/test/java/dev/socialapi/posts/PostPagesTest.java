package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.auth.UserId;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.store.PublicShards;
import dev.socialapi.store.Shards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The merge against brute force, while the world changes between two pages, in any number of shards
 * of the public posts.
 */
class PostPagesTest {
  /** With each number of shards; fewer for each mutant. */
  private static final int HISTORIES = Integer.getInteger("histories", 750);

  @ParameterizedTest
  @MethodSource("numbers")
  void showsEachPostThatStays_once_newestFirst(int shards) {
    for (int history = 0; history < HISTORIES; history++) {
      new History(shards * HISTORIES + history, PublicShards.of(shards)).walk(3);
    }
  }

  /** The number of shards decides at most where a page ends. */
  @ParameterizedTest
  @MethodSource("numbers")
  void showsWhatItShowsOfOneShard(int shards) {
    for (int history = 0; history < HISTORIES; history++) {
      List<PostId> ofOne = new History(history, PublicShards.ONE).walk(0);

      assertThat(new History(history, PublicShards.of(shards)).walk(0))
          .as("seed %d, %d shards", history, shards)
          .isEqualTo(ofOne);
    }
  }

  @Test
  void goesOnBelowARunOfHiddenPosts_longerThanAllRounds() {
    var world = new World(new Random(1));
    Post oldest = world.add(ALICE, AccessType.PUBLIC);
    for (int i = 0; i < 1000; i++) {
      world.share(world.add(BOB, AccessType.PRIVATE));
    }

    List<Integer> sizes = new ArrayList<>();
    Optional<PostId> position = Optional.empty();
    do {
      var page = PostPages.merge(new PageRequest<>(100, position), world);
      sizes.add(page.items().size());
      position = page.next();
    } while (position.isPresent());

    assertThat(sizes).hasSize(7).containsOnly(0, 1).endsWith(1);
    assertThat(world.shown()).containsExactly(oldest);
  }

  @Test
  void endsEarly_whenPostsAreLarge_evenWithinARound() {
    var world = new World(new Random(1));
    for (int i = 0; i < 12; i++) {
      world.add(BOB, AccessType.PUBLIC, "🙂".repeat(65_536));
    }

    var page = PostPages.merge(new PageRequest<>(100, Optional.empty()), world);

    assertThat(page.items()).hasSize(3);
    assertThat(page.next()).contains(page.items().getLast().id());
  }

  /** Bytes in UTF-8, but for a control character, which counts twice. */
  @ParameterizedTest
  @CsvSource({
    "0001, 7",
    "001F, 7",
    "0020, 15",
    "007F, 15",
    "0080, 7",
    "07FF, 7",
    "0800, 5",
    "FFFD, 5"
  })
  void endsEarly_byWhatItsCharactersWeigh(String unit, int fit) {
    var world = new World(new Random(1));
    String character = Character.toString(Integer.parseInt(unit, 16));
    for (int i = 0; i < 20; i++) {
      world.add(BOB, AccessType.PUBLIC, character.repeat(65_536));
    }

    var page = PostPages.merge(new PageRequest<>(100, Optional.empty()), world);

    assertThat(page.items()).hasSize(fit);
  }

  @Test
  void holdsExactlyWhatItMay() {
    var world = new World(new Random(1));
    String half = "x".repeat(PostPages.MAX_BYTES / 2 - "A title".length());
    world.add(BOB, AccessType.PUBLIC, half);
    world.add(BOB, AccessType.PUBLIC, half);

    var page = PostPages.merge(new PageRequest<>(100, Optional.empty()), world);

    assertThat(page.items()).hasSize(2);
  }

  /** What is filtered out costs little to read: a few more than are missing. */
  @Test
  void readsOn_forWhatIsMissing() {
    var world = new World(new Random(1));
    for (int i = 0; i < 100; i++) {
      world.add(ALICE, AccessType.PRIVATE);
    }
    List<Integer> asked = new ArrayList<>();

    var page =
        PostPages.merge(
            new PageRequest<>(30, Optional.empty()),
            part -> {
              asked.add(part.limit());
              return world.read(new PageRequest<>(Math.min(part.limit(), 25), part.position()));
            });

    assertThat(page.items()).hasSize(30);
    assertThat(asked).containsExactly(30, 10);
  }

  @Test
  void showsAPostThatIsTooLargeForAnyPage() {
    var world = new World(new Random(1));
    world.add(BOB, AccessType.PUBLIC, "x".repeat(2 * PostPages.MAX_BYTES));
    world.add(BOB, AccessType.PUBLIC, "x".repeat(2 * PostPages.MAX_BYTES));

    var page = PostPages.merge(new PageRequest<>(100, Optional.empty()), world);

    assertThat(page.items()).hasSize(1);
    assertThat(page.next()).isPresent();
  }

  private static IntStream numbers() {
    return IntStream.rangeClosed(1, 16);
  }

  /** One walk through a list, page by page, in a world that need not stand still. */
  private static final class History {
    private final int seed;
    private final PublicShards shards;
    private final Random random;
    private final World world;

    History(int seed, PublicShards shards) {
      this.seed = seed;
      this.shards = shards;
      this.random = new Random(seed);
      this.world = new World(random, shards);
      for (int i = random.nextInt(120); i > 0; i--) {
        world.change();
      }
    }

    /**
     * Reads to the end.
     *
     * @param changes how many there are between two pages at most
     */
    List<PostId> walk(int changes) {
      Set<PostId> stayed = new HashSet<>(ids(world.shown()));
      List<PostId> seen = new ArrayList<>();
      Optional<PostId> position = Optional.empty();
      do {
        var page = page(position);
        seen.addAll(ids(page.items()));
        position = page.next();
        for (int i = random.nextInt(changes + 1); i > 0; i--) {
          world.change();
        }
        stayed.retainAll(ids(world.shown()));
      } while (position.isPresent());

      assertThat(seen).as(this::toString).doesNotHaveDuplicates().containsAll(stayed);
      assertThat(seen).as(this::toString).isSortedAccordingTo(Comparator.reverseOrder());
      return seen;
    }

    /** Has all that is shown between two positions: then there are no holes, and nothing twice. */
    private Page<Post, PostId> page(Optional<PostId> position) {
      int limit = 1 + random.nextInt(30);
      world.rounds = 0;
      var page = PostPages.merge(new PageRequest<>(limit, position), world);
      assertThat(world.rounds).isBetween(1, PostPages.MAX_ROUNDS);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      assertThat(page.items())
          .as(this::toString)
          .isEqualTo(
              world.shown().stream()
                  .filter(post -> World.isBelow(post, position))
                  .filter(post -> page.next().isEmpty() || !World.isBelow(post, page.next()))
                  .toList());
      return page;
    }

    @Override
    public String toString() {
      return "seed " + seed + ", shards " + shards;
    }

    private static List<PostId> ids(List<Post> posts) {
      return posts.stream().map(Post::id).toList();
    }
  }

  /** Posts, as Alice sees them: her own, public ones, and those whose list names her. */
  private static final class World implements PostSource {
    private final TreeMap<PostId, Post> posts = new TreeMap<>(Comparator.reverseOrder());
    private final Set<PostId> shared = new HashSet<>();
    private final Random random;
    private final PublicShards shards;
    private Instant now = NOON;
    private int rounds;

    World(Random random) {
      this(random, PublicShards.ONE);
    }

    World(Random random, PublicShards shards) {
      this.random = random;
      this.shards = shards;
    }

    Post add(UserId owner, AccessType accessType) {
      return add(owner, accessType, "");
    }

    Post add(UserId owner, AccessType accessType, String content) {
      now = now.plusMillis(1);
      Post post = Post.create(Posts.idAt(now, random), owner, "A title", content, accessType);
      posts.put(post.id(), post);
      return post;
    }

    void share(Post post) {
      shared.add(post.id());
    }

    void change() {
      List<Post> all = List.copyOf(posts.values());
      int kind = random.nextInt(10);
      if (all.isEmpty() || kind < 5) {
        Post post =
            add(random.nextInt(3) == 0 ? ALICE : BOB, AccessType.values()[random.nextInt(3)]);
        if (random.nextInt(3) > 0) {
          share(post);
        }
        return;
      }
      Post post = all.get(random.nextInt(all.size()));
      switch (kind) {
        case 5 -> posts.remove(post.id());
        case 6 -> share(post);
        case 7 -> shared.remove(post.id());
        default -> become(post, AccessType.values()[random.nextInt(3)]);
      }
    }

    private void become(Post post, AccessType accessType) {
      posts.put(
          post.id(),
          new Post(
              post.id(),
              post.owner(),
              post.name(),
              post.content(),
              accessType,
              post.updatedAt(),
              post.version() + 1));
    }

    /** Brute force. */
    List<Post> shown() {
      return posts.values().stream()
          .filter(post -> isOwn(post) || isPublic(post) || isShared(post))
          .toList();
    }

    @Override
    public List<Page<Post, PostId>> read(PageRequest<PostId> wanted) {
      rounds++;
      assertThat(wanted.limit()).isBetween(1, PostPages.MAX_POSITIONS);
      List<Page<Post, PostId>> streams = new ArrayList<>();
      streams.add(stream(wanted, World::isOwn, World::isOwn));
      streams.addAll(publicPosts(wanted));
      streams.add(stream(wanted, post -> shared.contains(post.id()), this::isShared));
      return streams;
    }

    /** A stream for each shard. */
    private List<Page<Post, PostId>> publicPosts(PageRequest<PostId> wanted) {
      var part = new PageRequest<>(shards.positions(wanted.limit()), wanted.position());
      return IntStream.range(0, shards.read())
          .mapToObj(shard -> stream(part, post -> isIn(shard, post), World::isPublic))
          .toList();
    }

    private boolean isIn(int shard, Post post) {
      return isPublic(post) && Shards.of(post.id(), shards) == shard;
    }

    private Page<Post, PostId> stream(
        PageRequest<PostId> wanted, Predicate<Post> isIn, Predicate<Post> belongs) {
      List<Post> read =
          posts.values().stream()
              .filter(post -> isBelow(post, wanted.position()))
              .filter(isIn)
              .limit(wanted.limit())
              .toList();
      Optional<PostId> next =
          read.size() == wanted.limit() ? Optional.of(read.getLast().id()) : Optional.empty();
      return new Page<>(read.stream().filter(belongs).toList(), next);
    }

    private static boolean isBelow(Post post, Optional<PostId> position) {
      return position.isEmpty() || post.id().compareTo(position.get()) < 0;
    }

    private static boolean isOwn(Post post) {
      return post.owner().equals(ALICE);
    }

    private static boolean isPublic(Post post) {
      return post.accessType() == AccessType.PUBLIC;
    }

    private boolean isShared(Post post) {
      return shared.contains(post.id()) && post.accessType() == AccessType.ALLOWED_USER;
    }
  }
}
