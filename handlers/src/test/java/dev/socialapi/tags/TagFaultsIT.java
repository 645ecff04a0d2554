package dev.socialapi.tags;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.store.Faults.isFaultOr;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.AtOnce;
import dev.socialapi.api.AttachTagRequest;
import dev.socialapi.api.CreateTagJson;
import dev.socialapi.api.CreateTagRequest;
import dev.socialapi.api.CreateTagResult;
import dev.socialapi.api.DetachTagRequest;
import dev.socialapi.api.ListTagPostsRequest;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.TagAccessTypeJson;
import dev.socialapi.api.UpdateTagJson;
import dev.socialapi.api.UpdateTagRequest;
import dev.socialapi.api.UpdateTagResult;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostChange;
import dev.socialapi.posts.PostStore;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.Faults;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.PublicShards;
import dev.socialapi.store.Table;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;

/** The rules for tags on a table that is throttled, in conflict and behind. */
class TagFaultsIT {
  private static final PageRequest<TagPosition> FIRST_PAGE =
      new PageRequest<>(100, Optional.empty());

  private static final int WRITERS = 4;
  private static final int WRITES = 100;

  private final LocalTable local = new LocalTable();
  private final Faults faults = local.faults(2026);
  private final Table table = local.table(faults);
  private final PostStore posts = LocalTable.posts(table, PublicShards.ONE);
  private final TagStore tags = new DynamoTagStore(table);
  private final TagLinkStore links = new DynamoTagLinkStore(table);
  private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());

  @Test
  void neverShowsHalfALink_whileTagsAreAttachedDetachedAndDeleted() throws Exception {
    Post post = added(AccessType.PUBLIC);
    List<Tag> some = Stream.generate(this::added).limit(5).toList();
    faults.storm();

    int looks = 0;
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        var random = new Random(i);
        writers.add(threads.submit(() -> write(post, some, random)));
      }
      while (!writers.stream().allMatch(Future::isDone)) {
        for (Tag tag : some) {
          assertThat(local.linkEnds(post.id(), tag.id())).isIn(0, 2);
          looks++;
        }
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    assertThat(looks).isGreaterThan(100);
    faults.calm();
    assertThat(local.countedTags(post.id()))
        .containsExactlyInAnyOrderElementsOf(
            some.stream()
                .map(Tag::id)
                .filter(tag -> local.linkEnds(post.id(), tag) == 2)
                .map(TagId::toString)
                .toList());
  }

  private void write(Post post, List<Tag> some, Random random) {
    String to = post.id().toString();
    for (int i = 0; i < WRITES; i++) {
      Tag tag = some.get(random.nextInt(some.size()));
      String id = tag.id().toString();
      attempt(() -> {
        switch (random.nextInt(40)) {
          case 0 -> tags.delete(tags.tag(tag.id()).orElse(tag));
          case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 ->
              new DetachTag(links).detachTag(signedIn(ALICE), new DetachTagRequest(to, id));
          default -> new AttachTag(links).attachTag(signedIn(ALICE), new AttachTagRequest(to, id));
        }
      });
    }
  }

  /** What is refused, or in trouble for too long, has done nothing. */
  private static void attempt(Runnable write) {
    try {
      write.run();
    } catch (ProblemException _) {
      // Somebody else was faster.
    } catch (SdkException e) {
      assertThat(e).matches(Faults::isOne);
    }
  }

  static Stream<UpdateTagJson> changes() {
    return Stream.of(
        new UpdateTagJson("Voyages", null), new UpdateTagJson(null, TagAccessTypeJson.PRIVATE));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void letsExactlyOneOfAHundredChangesWin_whenAllNameTheSameVersion(UpdateTagJson change)
      throws Exception {
    String tag = added().id().toString();
    var updateTag = new UpdateTag(tags, AFTER_NOON);
    faults.storm();

    AtOnce<UpdateTagResult> all =
        AtOnce.of(
            100,
            _ ->
                updateTag.updateTag(
                    signedIn(ALICE), new UpdateTagRequest(tag, Optional.of("\"1\""), change)));

    faults.calm();
    assertThat(all.answers()).extracting(UpdateTagResult::eTag).containsExactly("\"2\"");
    assertThat(all.failures()).allMatch(isFaultOr(ProblemCode.PRECONDITION_FAILED));
    assertThat(tags.tag(TagId.parse(tag)).orElseThrow().version()).isEqualTo(2);
  }

  /** One key, and one name that only one tag may have. */
  @Test
  void makesOneTag_whenFiftyCreateItWithOneKey() throws Exception {
    local.freezeIndexes(faults);
    faults.storm();

    AtOnce<CreateTagResult> all = AtOnce.of(50, _ -> createWithKey());

    faults.calm();
    CreateTagResult again = createWithKey();
    assertThat(again.idempotentReplayed()).isPresent();
    assertThat(all.answers()).extracting(CreateTagResult::body).containsOnly(again.body());
    assertThat(all.answers()).filteredOn(it -> it.idempotentReplayed().isEmpty()).hasSize(1);
    assertThat(all.failures()).isNotEmpty().allMatch(Faults::isOne);
    assertThat(new DynamoTagStore(local.table()).tagsByUser(ALICE, FIRST_PAGE).items()).hasSize(1);
  }

  private CreateTagResult createWithKey() {
    var request = new CreateTagRequest(Optional.of("key"), new CreateTagJson("Travel", null));
    return new CreateTag(tags, () -> new TagId(ids.get())).createTag(signedIn(ALICE), request);
  }

  @Test
  void hidesATagsPostsThatMayNotBeSeenAnyMore_whileTheIndexStillHasThem() {
    Tag tag = added();
    Post hidden = tagged(tag);
    Post deleted = tagged(tag);
    Post kept = tagged(tag);
    local.freezeIndexes(faults);

    posts.update(
        new PostChange(
            hidden.id(), Optional.empty(), Optional.empty(), Optional.of(AccessType.PRIVATE), NOON),
        OptionalLong.empty());
    posts.delete(deleted.id(), OptionalLong.empty());

    var cursors = new Cursors("a secret for tests only", new SecureRandom());
    var page =
        new ListTagPosts(tags, links, posts, cursors)
            .listTagPosts(
                signedIn(BOB), new ListTagPostsRequest(tag.id().toString(), 10, Optional.empty()));
    assertThat(page.body().items())
        .extracting(PostJson::postId)
        .containsExactly(kept.id().toString());
  }

  private Post tagged(Tag tag) {
    Post post = added(AccessType.PUBLIC);
    links.attach(post, tag.id());
    return post;
  }

  private Post added(AccessType accessType) {
    Post post = postBy(ALICE, accessType);
    posts.add(post, Optional.empty());
    return post;
  }

  private Tag added() {
    var id = new TagId(ids.get());
    Tag tag = Tag.create(id, ALICE, "Tag " + id, TagAccessType.PUBLIC);
    tags.add(tag, Optional.empty());
    return tag;
  }
}
