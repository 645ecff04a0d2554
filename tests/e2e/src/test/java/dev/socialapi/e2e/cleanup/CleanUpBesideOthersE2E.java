package dev.socialapi.e2e.cleanup;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.NotFoundException;
import dev.socialapi.client.TagsApi;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** Much is removed in a system of its own, while others read in it (docs/reliability.md, R13). */
@Isolated
@Tag("nightly")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CleanUpBesideOthersE2E {
  private static final int LINKS = 5_000;
  private static final int READS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Before the tag is deleted. */
  private static final int ATTACHES = 20;

  /** After it was; few, as they are to take no time from what is measured. */
  private static final int REFUSALS = 5;

  /** The function's own time-out on AWS is longer than API Gateway's. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(29);

  /** Times as long as before that the slowest of a hundred reads may take meanwhile. */
  private static final double TOLERATED_SLOWDOWN = 2;

  /**
   * Where it took less before, it is taken to have taken this: below it, what another process does
   * on the machine counts for more than what we do.
   */
  private static final double NOISE_MILLIS = 10;

  private final RunningSystem system =
      RunningSystem.start(Repository.assembly(), "clean-up-beside-others");
  private final StoredItems items = new StoredItems(system.state());
  private final Person alice = system.people().signUp("Alice");
  private final Person bob = system.people().signUp("Bob");
  private final UUID post = newPost(bob);

  @AfterAll
  void end() {
    system.close();
  }

  @Test
  void removesFiveThousandLinks_andOthersAreAnsweredAsSoonAsBefore() throws Exception {
    UUID tag = alice.api().tags().createTag(CreateTag.builder().name("Popular").build()).tagId();
    String last = link(tag);
    reads(READS);
    double before = slowestOfHundred(reads(READS));

    var attaching = new Attaching(tag);
    List<Double> meanwhile = new ArrayList<>();
    Instant start;
    Duration answered;
    Duration removed;
    try (var thread = Executors.newSingleThreadExecutor()) {
      Future<?> running = thread.submit(attaching);
      while (attaching.tagged.size() < ATTACHES && !running.isDone()) {
        StoredItems.pause();
      }
      start = Instant.now();
      try {
        alice.api().tags().deleteTag(tag);
      } finally {
        attaching.deleted.set(true);
      }
      answered = Duration.between(start, Instant.now());
      assertInvisible(tag, attaching.tagged);
      while (items.has("TAG#" + tag, last) && Instant.now().isBefore(start.plus(PATIENCE))) {
        meanwhile.addAll(reads(READS / 20));
      }
      removed = Duration.between(start, Instant.now());
      running.get();
    }
    items.awaitNaming(tag.toString());

    double during = slowestOfHundred(meanwhile);
    System.out.printf(
        "%,d links of a tag and %d new ones: deleteTag answered after %,d ms, all gone after %,d"
            + " ms; getPost's p99 %.1f ms before, %.1f ms meanwhile (%,d reads)%n",
        LINKS,
        attaching.tagged.size(),
        answered.toMillis(),
        removed.toMillis(),
        before,
        during,
        meanwhile.size());
    assertThat(answered).isLessThan(LONGEST_ANSWER);
    assertThat(during).isLessThan(TOLERATED_SLOWDOWN * Math.max(before, NOISE_MILLIS));
  }

  /** At once, while most of its links are still there. */
  private void assertInvisible(UUID tag, Collection<UUID> posts) {
    TagsApi tags = alice.api().tags();
    assertRefused(() -> tags.getTag(tag), 404, "not_found");
    assertThat(tags.listMyTags()).isEmpty();
    assertThat(posts).allSatisfy(each -> assertThat(tags.listPostTags(each)).isEmpty());
  }

  /** Puts links in both directions; the sort key of the one that is removed last. */
  private String link(UUID tag) {
    List<Map<String, String>> links = new ArrayList<>();
    String last = "";
    for (int i = 0; i < LINKS; i++) {
      String other = "POST#" + UUID.randomUUID();
      links.add(Map.of("PK", "TAG#" + tag, "SK", other));
      links.add(Map.of("PK", other, "SK", "TAG#" + tag));
      last = other.compareTo(last) > 0 ? other : last;
    }
    items.put(links);
    return last;
  }

  /** Milliseconds of each. */
  private List<Double> reads(int number) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      long start = System.nanoTime();
      bob.api().posts().getPost(post);
      times.add((System.nanoTime() - start) / 1e6);
    }
    return times;
  }

  private static UUID newPost(Person owner) {
    return owner.api().posts().createPost(CreatePost.builder().name("Title").build()).postId();
  }

  private static double slowestOfHundred(List<Double> times) {
    return times.stream().sorted().skip(times.size() * 99L / 100).findFirst().orElseThrow();
  }

  /** Puts a tag on one new post after the other, until it has been refused often enough. */
  private final class Attaching implements Runnable {
    private final UUID tag;
    private final Queue<UUID> tagged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean deleted = new AtomicBoolean();

    Attaching(UUID tag) {
      this.tag = tag;
    }

    @Override
    public void run() {
      int refused = 0;
      while (refused < REFUSALS) {
        UUID own = newPost(alice);
        boolean tooLate = deleted.get();
        try {
          alice.api().tags().attachTag(own, tag);
          assertThat(tooLate || refused > 0).as("attached after its end").isFalse();
          tagged.add(own);
        } catch (NotFoundException _) {
          refused++;
        }
      }
    }
  }
}
