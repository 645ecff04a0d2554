package dev.socialapi.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.ApiResponseException;
import dev.socialapi.client.Paged;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.AtOnce;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StoredItems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What holds for a post at every moment, though many read and write it at once. */
@EndToEnd
@Execution(CONCURRENT)
class ManyAtOnceE2E {
  private static final int AT_ONCE = 16;
  private static final int ROUNDS = 3;
  private static final int NIGHTLY_ROUNDS = 50;

  private static final int READERS = 4;
  private static final int WRITES = 10;

  private static final int LONGEST_PAGE = 100;

  private static final RequestOptions NO_OPTIONS = RequestOptions.none();

  private final Person alice;
  private final Person bob;
  private final StoredItems items;

  ManyAtOnceE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
    this.items = new StoredItems(system.state());
  }

  @Test
  void letsExactlyOneChangeWin_withOneETag() throws Exception {
    changeWithOneETag(ROUNDS);
  }

  @Tag("nightly")
  @Test
  void letsExactlyOneChangeWin_withOneETag_allNight() throws Exception {
    changeWithOneETag(NIGHTLY_ROUNDS);
  }

  private void changeWithOneETag(int rounds) throws Exception {
    for (int round = 0; round < rounds; round++) {
      UUID post = newPost(AccessType.ALLOWED_USER);

      List<Integer> statuses =
          atOnce(i ->
              alice
                  .api()
                  .posts()
                  .updatePostWithResponse(post, named(i), RequestOptions.ifMatch("\"1\"")));

      assertThat(statuses).containsOnlyOnce(200);
      assertThat(Collections.frequency(statuses, 412)).isEqualTo(AT_ONCE - 1);
    }
  }

  @Test
  void isNeverReadAsItWasBefore_onceAChangeIsAcknowledged() throws Exception {
    readWhileItChanges(ROUNDS);
  }

  @Tag("nightly")
  @Test
  void isNeverReadAsItWasBefore_onceAChangeIsAcknowledged_allNight() throws Exception {
    readWhileItChanges(NIGHTLY_ROUNDS);
  }

  private void readWhileItChanges(int rounds) throws Exception {
    int reads = 0;
    for (int round = 0; round < rounds; round++) {
      UUID post = newPost(AccessType.ALLOWED_USER);
      var acknowledged = new AtomicInteger();
      var done = new AtomicBoolean();
      try (var threads = Executors.newFixedThreadPool(READERS)) {
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
          readers.add(threads.submit(() -> read(post, acknowledged, done)));
        }
        for (int i = 1; i <= WRITES; i++) {
          alice.api().posts().updatePost(post, named(i));
          acknowledged.set(i);
        }
        done.set(true);
        for (Future<Integer> reader : readers) {
          reads += reader.get();
        }
      }
    }
    System.out.printf("%d rounds, %d reads%n", rounds, reads);
    assertThat(reads).isGreaterThan(rounds * READERS);
  }

  /** Answers how often. */
  private int read(UUID post, AtomicInteger acknowledged, AtomicBoolean done) {
    int reads = 0;
    int last = 0;
    while (!done.get()) {
      int atLeast = Math.max(last, acknowledged.get());
      last = Integer.parseInt(alice.api().posts().getPost(post).name());
      assertThat(last).isGreaterThanOrEqualTo(atLeast);
      reads++;
    }
    return reads;
  }

  @Test
  void isGoneForGood_whenItIsDeletedAmongOtherWrites() throws Exception {
    deleteAmongOtherWrites(ROUNDS);
  }

  @Tag("nightly")
  @Test
  void isGoneForGood_whenItIsDeletedAmongOtherWrites_allNight() throws Exception {
    deleteAmongOtherWrites(NIGHTLY_ROUNDS);
  }

  private void deleteAmongOtherWrites(int rounds) throws Exception {
    UUID tag =
        alice.api().tags().createTag(CreateTag.builder().name("Tag " + rounds).build()).tagId();
    List<UUID> posts = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      UUID post = newPost(round % 2 == 0 ? AccessType.ALLOWED_USER : AccessType.PUBLIC);
      posts.add(post);

      List<Integer> statuses = atOnce(i -> write(i, post, tag));

      assertThat(statuses).allMatch(status -> status < 500);
      assertThat(every4th(statuses)).isSubsetOf(204, 404).contains(204);
      assertThat(status(() -> alice.api().posts().getPostWithResponse(post, NO_OPTIONS)))
          .isEqualTo(404);
      assertThat(alice.api().tags().listTagPosts(tag)).isEmpty();
      for (Paged<Post> list : lists()) {
        assertThat(list).extracting(Post::postId).doesNotContain(post);
      }
    }
    items.awaitNoneNaming(posts);
  }

  /** All that could show one of Alice's posts to her or to Bob, but for those of a tag. */
  private List<Paged<Post>> lists() {
    PostsApi hers = alice.api().posts();
    PostsApi his = bob.api().posts();
    return List.of(
        hers.listMyPosts(),
        hers.listAccessiblePosts(it -> it.limit(LONGEST_PAGE)),
        his.listAccessiblePosts(it -> it.limit(LONGEST_PAGE)),
        his.listPublicPosts(it -> it.limit(LONGEST_PAGE)),
        his.listSharedPosts(),
        his.listUserPosts(UUID.fromString(alice.userId())));
  }

  private ApiResponse<?> write(int number, UUID post, UUID tag) {
    return switch (number % 4) {
      case 0 -> alice.api().posts().deletePostWithResponse(post, NO_OPTIONS);
      case 1 -> alice.api().tags().attachTagWithResponse(post, tag, NO_OPTIONS);
      case 2 ->
          alice
              .api()
              .posts()
              .addAllowedUserWithResponse(post, UUID.fromString(bob.userId()), NO_OPTIONS);
      default -> alice.api().posts().updatePostWithResponse(post, named(number), NO_OPTIONS);
    };
  }

  private static List<Integer> every4th(List<Integer> statuses) {
    return IntStream.iterate(0, i -> i < AT_ONCE, i -> i + 4).mapToObj(statuses::get).toList();
  }

  private UUID newPost(AccessType type) {
    return alice
        .api()
        .posts()
        .createPost(CreatePost.builder().name("0").accessType(type).build())
        .postId();
  }

  private static UpdatePost named(int number) {
    return UpdatePost.builder().name(Integer.toString(number)).build();
  }

  /** What requests that began at the same moment were answered, in order. */
  private static List<Integer> atOnce(IntFunction<ApiResponse<?>> request) throws Exception {
    return AtOnce.send(AT_ONCE, i -> status(() -> request.apply(i)));
  }

  private static int status(Supplier<ApiResponse<?>> request) {
    try {
      return request.get().status();
    } catch (ApiResponseException e) {
      return e.status();
    }
  }
}
