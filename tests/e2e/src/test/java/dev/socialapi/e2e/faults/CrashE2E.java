package dev.socialapi.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The local system dies in the midst of writes, again and again, and keeps what it has said; but
 * for the one transaction that DynamoDB Local has answered and not yet committed when it is killed
 * itself. {@code -Dcrashes=N} changes how often.
 */
@Tag("nightly")
class CrashE2E {
  private static final int CRASHES = Integer.getInteger("crashes", 20);
  private static final int WRITERS = 4;

  /** Of each on average, at least, before the next crash. */
  private static final int WRITES = 25;

  /** Before every so many returns a new system is started: how fast the machine is by then. */
  private static final int RETURNS_A_START = 4;

  /**
   * Transactions in a run that the database may have answered and not committed: one was seen in
   * some eighty crashes.
   */
  private static final int MOST_LOST = 1 + CRASHES / 20;

  private final Random random = new Random(2026);
  private final List<Writer> writers = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void losesNothingThatWasAcknowledged_andLeavesNothingHalf() throws Exception {
    RunningSystem system = start("crashes", "data");
    var returns = new Returns();
    int lost = 0;
    try {
      for (int i = 0; i < WRITERS; i++) {
        writers.add(new Writer(system.people().signUp("Writer" + i), i));
      }
      for (int crash = 0; crash < CRASHES; crash++) {
        boolean withDatabase = crash % 2 == 0;
        dieUnderWrites(system, withDatabase);
        if (crash % RETURNS_A_START == 0) {
          String empty = "empty-" + crash;
          returns.compareWith(() -> start("crashes-compared", empty)).close();
        }
        system = returns.time(() -> start("crashes", "data"));
        lost += settle(system, withDatabase, crash);
        assertBothEndsOfEachLink(system);
      }
      assertThat(kinds()).containsOnlyKeys(Writer.Kind.values());
      awaitNothingOfDeletedPosts(system);
    } finally {
      system.close();
    }

    System.out.printf(
        "%d crashes, %d acknowledged writes %s, %d lost with the database; %s%n",
        CRASHES, requests(), kinds(), lost, returns);
    assertThat(lost).as("lost with the database").isLessThanOrEqualTo(MOST_LOST);
    returns.assertPrompt();
  }

  @Test
  void answersAKeyAsBefore_thoughItHasDiedMeanwhile() {
    RequestOptions key = RequestOptions.idempotencyKey(UUID.randomUUID().toString());
    CreatePost body = CreatePost.builder().name("Once").build();
    Person alice;
    Post first;
    try (RunningSystem system = start("crash-and-key", "data")) {
      alice = system.people().signUp("Alice");
      first = alice.api().posts().createPost(body, key);
      system.kill();
    }

    try (RunningSystem system = start("crash-and-key", "data")) {
      PostsApi posts = system.people().signIn(alice.email()).api().posts();
      ApiResponse<Post> again = posts.createPostWithResponse(body, key);

      assertThat(again.body()).isEqualTo(first);
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.replayed()).isTrue();
      assertThat(posts.listMyPosts()).containsExactly(first);
    }
  }

  private RunningSystem start(String name, String data) {
    return RunningSystem.start(Repository.assembly(), name, "-Ddata=" + folder.resolve(data));
  }

  private void dieUnderWrites(RunningSystem system, boolean withDatabase) throws Exception {
    int enough = requests() + WRITERS * WRITES;
    var dying = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (Writer writer : writers) {
        all.add(threads.submit(() -> writer.write(system, dying::get)));
      }
      while (requests() < enough && all.stream().noneMatch(Future::isDone)) {
        Thread.sleep(Duration.ofMillis(10));
      }
      Thread.sleep(Duration.ofMillis(random.nextInt(200)));
      dying.set(true);
      if (withDatabase) {
        system.killWithDatabase();
      } else {
        system.kill();
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      system.close();
    }
  }

  /** How many acknowledged requests are lost: the database's last transaction at most. */
  private int settle(RunningSystem system, boolean withDatabase, int crash) {
    int lost = 0;
    for (Writer writer : writers) {
      lost += writer.settle(system, withDatabase, "crash " + crash) ? 1 : 0;
    }
    assertThat(lost).as("lost in crash %d", crash).isLessThanOrEqualTo(1);
    return lost;
  }

  private int requests() {
    return writers.stream().mapToInt(Writer::requests).sum();
  }

  /** How many writes of each kind have been acknowledged. */
  private Map<Writer.Kind, Integer> kinds() {
    Map<Writer.Kind, Integer> kinds = new EnumMap<>(Writer.Kind.class);
    writers.forEach(writer ->
        writer.kinds().forEach((kind, number) -> kinds.merge(kind, number, Integer::sum)));
    return kinds;
  }

  private void assertBothEndsOfEachLink(RunningSystem system) {
    Set<String> keys = new HashSet<>(new StoredItems(system.state()).naming(""));
    for (Writer writer : writers) {
      writer
          .acknowledged()
          .forEach((post, written) -> {
            String ofPost = "POST#%s TAG#%s".formatted(post, writer.tag());
            String ofTag = "TAG#%s POST#%s".formatted(writer.tag(), post);
            assertThat(keys.contains(ofPost)).as(ofPost).isEqualTo(written.tagged());
            assertThat(keys.contains(ofTag)).as(ofTag).isEqualTo(written.tagged());
          });
    }
  }

  /** Once the clean-up behind them has had its time. */
  private void awaitNothingOfDeletedPosts(RunningSystem system) {
    Set<UUID> deleted = new HashSet<>();
    writers.forEach(writer -> deleted.addAll(writer.deleted()));
    assertThat(deleted).isNotEmpty();
    new StoredItems(system.state()).awaitNoneNaming(deleted);
  }
}
