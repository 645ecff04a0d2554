package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostPages;
import dev.socialapi.posts.Posts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks through public posts, in any number of shards, against the list that they are of. */
class PublicPostsTest {
  private static final int HISTORIES = 100;

  @ParameterizedTest
  @MethodSource("numbers")
  void showsTheSortedList_whateverTheLimit(int shards) {
    for (int history = 0; history < HISTORIES; history++) {
      var world = new World(shards * HISTORIES + history, PublicShards.of(shards));
      world.addUpTo(120);
      List<PostId> sorted = world.newestFirst();

      assertThat(world.walk(() -> {})).as(world::toString).isEqualTo(sorted);
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void showsOnceWhatIsThereThroughout_whileOthersComeAndGo(int shards) {
    for (int history = 0; history < HISTORIES; history++) {
      var world = new World(shards * HISTORIES + history, PublicShards.of(shards));
      world.addUpTo(120);
      Set<PostId> throughout = new HashSet<>(world.newestFirst());

      List<PostId> seen =
          world.walk(() -> {
            world.addUpTo(5);
            throughout.removeAll(world.removeUpTo(3));
          });

      assertThat(seen).as(world::toString).doesNotHaveDuplicates().containsAll(throughout);
      assertThat(seen).as(world::toString).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  /** Also between two queries of one page; and a position is one in any number of shards. */
  @ParameterizedTest
  @MethodSource("numbers")
  void showsOnceWhatIsThereThroughout_whilePostsAreMoved(int shards) {
    for (int history = 0; history < HISTORIES; history++) {
      int other = 1 + history % 16;
      var world = new World(shards * HISTORIES + history, new PublicShards(shards, other));
      world.addUpTo(120);
      Set<PostId> throughout = new HashSet<>(world.newestFirst());

      List<PostId> seen = world.walk(() -> throughout.removeAll(world.removeUpTo(2)));

      assertThat(seen).as(world::toString).doesNotHaveDuplicates().containsAll(throughout);
      assertThat(seen).as(world::toString).isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  private static IntStream numbers() {
    return IntStream.rangeClosed(1, 16);
  }

  /** Partitions with posts, of which those that are not where they belong are moved in time. */
  private static final class World {
    private final int seed;
    private final Random random;
    private final PublicShards shards;
    private final Map<String, NavigableSet<PostId>> partitions = new HashMap<>();
    private final List<PostId> hidden = new ArrayList<>();

    World(int seed, PublicShards shards) {
      this.seed = seed;
      this.random = new Random(seed);
      this.shards = shards;
    }

    /**
     * Many within a millisecond; some that were public before; some by a writer that knows the
     * other number alone.
     */
    void addUpTo(int posts) {
      for (int i = random.nextInt(posts + 1); i > 0; i--) {
        boolean isNew = hidden.isEmpty() || random.nextBoolean();
        PostId post = isNew ? newPost() : hidden.remove(random.nextInt(hidden.size()));
        int number = random.nextBoolean() ? shards.written() : shards.other();
        in(PublicShards.of(number).partition(post)).add(post);
      }
    }

    private PostId newPost() {
      return Posts.idAt(NOON.plusMillis(random.nextInt(10)), random);
    }

    /** Some of them for good, others only hidden. */
    Set<PostId> removeUpTo(int posts) {
      Set<PostId> removed = new HashSet<>();
      for (int i = random.nextInt(posts + 1); i > 0; i--) {
        List<PostId> all = newestFirst();
        if (!all.isEmpty()) {
          PostId post = all.get(random.nextInt(all.size()));
          partitions.values().forEach(partition -> partition.remove(post));
          removed.add(post);
          if (random.nextBoolean()) {
            hidden.add(post);
          }
        }
      }
      return removed;
    }

    List<PostId> newestFirst() {
      return partitions.values().stream()
          .flatMap(Set::stream)
          .sorted(Comparator.reverseOrder())
          .toList();
    }

    List<PostId> walk(Runnable betweenPages) {
      List<PostId> seen = new ArrayList<>();
      Optional<PostId> position = Optional.empty();
      do {
        int limit = 1 + random.nextInt(30);
        var page = PostPages.merge(limit, read(limit, position)).map(Post::id);
        assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
        assertThat(page.items()).as(this::toString).isEqualTo(between(position, page.next()));
        seen.addAll(page.items());
        position = page.next();
        betweenPages.run();
      } while (position.isPresent());
      return seen;
    }

    private List<PostId> between(Optional<PostId> position, Optional<PostId> next) {
      return newestFirst().stream()
          .filter(post -> position.isEmpty() || post.compareTo(position.get()) < 0)
          .filter(post -> next.isEmpty() || post.compareTo(next.get()) >= 0)
          .toList();
    }

    /** Those of a group are asked at the same time, and so in any order. */
    private List<Page<Post, PostId>> read(int limit, Optional<PostId> position) {
      var wanted = new PageRequest<>(shards.positions(limit), position);
      List<Page<Post, PostId>> pages = new ArrayList<>();
      for (List<String> group : shards.groups()) {
        for (String partition : group) {
          pages.add(page(partition, wanted));
          moveSome();
        }
      }
      return pages;
    }

    private Page<Post, PostId> page(String partition, PageRequest<PostId> wanted) {
      NavigableSet<PostId> all = in(partition);
      List<PostId> read =
          wanted
              .position()
              .map(position -> all.headSet(position, false))
              .orElse(all)
              .descendingSet()
              .stream()
              .limit(wanted.limit())
              .toList();
      Optional<PostId> next =
          read.size() == wanted.limit() ? Optional.of(read.getLast()) : Optional.empty();
      return new Page<>(read.stream().map(World::post).toList(), next);
    }

    private void moveSome() {
      if (shards.written() == shards.other()) {
        return;
      }
      for (PostId post : newestFirst()) {
        if (random.nextInt(10) == 0) {
          partitions.values().forEach(partition -> partition.remove(post));
          in(shards.partition(post)).add(post);
        }
      }
    }

    private NavigableSet<PostId> in(String partition) {
      return partitions.computeIfAbsent(partition, _ -> new TreeSet<>());
    }

    private static Post post(PostId id) {
      return Post.create(id, ALICE, "A title", "", AccessType.PUBLIC);
    }

    @Override
    public String toString() {
      return "seed " + seed + ", shards " + shards;
    }
  }
}
