package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.tags.Tags.tagBy;
import static dev.socialapi.tags.Tags.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.AttachTagRequest;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostStore;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.Bulk;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AttachTagIT {
  private final LocalTable local = new LocalTable();
  private final Bulk bulk = new Bulk(local);
  private final TagStore tags = new DynamoTagStore(local.table());
  private final TagLinkStore links = new DynamoTagLinkStore(local.table());
  private final PostStore posts = local.posts();
  private final AttachTag attachTag = new AttachTag(links);
  private final Post post = added(postBy(ALICE, AccessType.PRIVATE));

  @Test
  void linksBothWays() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    attach(ALICE, post, tag);

    assertThat(local.requests().names()).containsExactly("BatchGetItem", "TransactWriteItems");
    assertThat(links.tagsOf(post.id())).containsExactly(tag);
    assertThat(postsOf(tag)).containsExactly(post.id());
    assertThat(links.tagging(post.id(), tag.id(), ALICE).isAttached()).isTrue();
  }

  @Test
  void takesPublicTagOfSomebodyElse() {
    Tag tag = added(tagBy(BOB, "Travel", TagAccessType.PUBLIC));

    attach(ALICE, post, tag);

    assertThat(links.tagsOf(post.id())).containsExactly(tag);
  }

  @Test
  void doesNothing_whenAttached() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    attach(ALICE, post, tag);
    local.requests().clear();

    attach(ALICE, post, tag);

    assertThat(local.requests().names()).containsExactly("BatchGetItem");
  }

  @Test
  void isNotFound_whenEitherIsHiddenOrMissing_beforeOwnership() {
    Post open = added(postBy(ALICE, AccessType.PUBLIC));
    Tag hidden = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    Tag visible = added(tagBy(ALICE, "Urban", TagAccessType.PUBLIC));
    Post noPost = postBy(ALICE, AccessType.PUBLIC);
    Tag noTag = tagBy(ALICE, "Other", TagAccessType.PUBLIC);

    for (Runnable attempt :
        List.<Runnable>of(
            () -> attach(BOB, post, visible),
            () -> attach(BOB, open, hidden),
            () -> attach(BOB, noPost, visible),
            () -> attach(BOB, open, noTag),
            () -> attach(ALICE, noPost, visible),
            () -> attach(ALICE, open, noTag))) {
      local.requests().clear();
      assertRaises(ProblemCode.NOT_FOUND, attempt::run);
      assertThat(local.requests().names()).containsExactly("BatchGetItem");
    }
    assertRaises(ProblemCode.NOT_OWNER, () -> attach(BOB, open, visible));
  }

  @Test
  void isNotTheOwner_whenThePostIsSharedWithTheCaller() {
    Post shared = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.allow(shared.id(), BOB);
    Tag tag = added(tagBy(BOB, "Travel", TagAccessType.PRIVATE));

    assertRaises(ProblemCode.NOT_OWNER, () -> attach(BOB, shared, tag));
  }

  @Test
  void isNotFound_withoutAsking_whenAnIdIsNone() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    assertRaises(ProblemCode.NOT_FOUND, () -> attach(ALICE, post.id().toString(), "1"));
    assertRaises(ProblemCode.NOT_FOUND, () -> attach(ALICE, "1", tag.id().toString()));
    assertThat(local.requests().names()).isEmpty();
  }

  @Test
  void isNotFound_whenThePostIsDeletedMeanwhile() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    local.requests().before("TransactWriteItems", () -> delete(post));

    assertRaises(ProblemCode.NOT_FOUND, () -> attach(ALICE, post, tag));
    assertThat(postsOf(tag)).isEmpty();
  }

  @Test
  void isNotFound_whenTheTagIsDeletedOrHiddenMeanwhile() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    local.requests().before("TransactWriteItems", () -> tags.delete(tag).orRaise());
    assertRaises(ProblemCode.NOT_FOUND, () -> attach(ALICE, post, tag));

    Tag bobs = added(tagBy(BOB, "Travel", TagAccessType.PUBLIC));
    local.requests().before("TransactWriteItems", () -> hide(bobs));
    assertRaises(ProblemCode.NOT_FOUND, () -> attach(ALICE, post, bobs));

    assertThat(links.tagsOf(post.id())).isEmpty();
    assertThat(postsOf(bobs)).isEmpty();
  }

  @Test
  void refusesTheFiftyFirst_untilAnotherIsDetached() {
    List<Tag> all = fill(post);
    Tag more = added(tagBy(ALICE, "One more", TagAccessType.PRIVATE));

    assertRaises(ProblemCode.LIMIT_EXCEEDED, () -> attach(ALICE, post, more));
    assertThat(links.tagsOf(post.id())).hasSize(50);
    attach(ALICE, post, all.getFirst());

    links.detach(post.id(), all.getFirst().id());
    attach(ALICE, post, more);
    assertThat(links.tagsOf(post.id())).hasSize(50).contains(more);
  }

  @Test
  void countsTagsThatHaveBecomeInvisible() {
    bulk.attach(addedAll(49), post.id());
    Tag bobs = added(tagBy(BOB, "Travel", TagAccessType.PUBLIC));
    attach(ALICE, post, bobs);
    hide(bobs);
    Tag more = added(tagBy(ALICE, "One more", TagAccessType.PRIVATE));

    assertRaises(ProblemCode.LIMIT_EXCEEDED, () -> attach(ALICE, post, more));
  }

  @Test
  void doesNothing_whenAttachedMeanwhile_evenIfThePostIsFullByNow() {
    List<Tag> all = fill(post);
    Tag last = all.getLast();
    links.detach(post.id(), last.id());
    local.requests().before("TransactWriteItems", () -> links.attach(post, last.id()));

    attach(ALICE, post, last);

    assertThat(links.tagsOf(post.id())).hasSize(50);
  }

  @Test
  void neverLetsAPostHaveMoreThanFifty_whenManyAreAttachedAtOnce() throws Exception {
    List<Tag> all = addedAll(80);

    var results =
        together(all.stream().<Runnable>map(tag -> () -> attach(ALICE, post, tag)).toList());

    assertThat(results).filteredOn(Optional::isEmpty).hasSize(50);
    assertThat(results)
        .filteredOn(Optional::isPresent)
        .hasSize(30)
        .containsOnly(Optional.of(ProblemCode.LIMIT_EXCEEDED));
    assertThat(links.tagsOf(post.id())).hasSize(50);
    assertThat(all).filteredOn(tag -> !postsOf(tag).isEmpty()).hasSize(50);
  }

  @Test
  void attachesOnce_whenManyAttachTheSameTag() throws Exception {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    assertThat(together(16, () -> attach(ALICE, post, tag))).containsOnly(Optional.empty());

    assertThat(links.tagsOf(post.id())).containsExactly(tag);
    assertThat(postsOf(tag)).containsExactly(post.id());
  }

  @Test
  void leavesNoHalfLink_whenAttachedDetachedAndDeletedAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      Post target = added(postBy(ALICE, AccessType.PUBLIC));
      List<Tag> some = new ArrayList<>();
      List<Runnable> actions = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Tag tag = added(tagBy(ALICE, "Travel " + round + "." + i, TagAccessType.PUBLIC));
        some.add(tag);
        actions.add(() -> attach(ALICE, target, tag));
        actions.add(() -> links.detach(target.id(), tag.id()));
        actions.add(() -> attach(ALICE, target, tag));
      }
      actions.add(() -> tags.delete(some.getFirst()).orRaise());
      if (round % 2 == 0) {
        actions.add(() -> delete(target));
      }

      assertThat(together(actions))
          .isSubsetOf(Optional.empty(), Optional.of(ProblemCode.NOT_FOUND));

      List<TagId> ofPost = links.tagsOf(target.id()).stream().map(Tag::id).toList();
      assertThat(ofPost).doesNotContain(some.getFirst().id());
      for (Tag tag : some.subList(1, 4)) {
        boolean linked = links.tagging(target.id(), tag.id(), ALICE).isAttached();
        assertThat(ofPost.contains(tag.id())).isEqualTo(linked);
        assertThat(postsOf(tag)).hasSize(linked ? 1 : 0);
      }
    }
  }

  private void attach(UserId caller, Post to, Tag tag) {
    attach(caller, to.id().toString(), tag.id().toString());
  }

  private void attach(UserId caller, String to, String tag) {
    attachTag.attachTag(signedIn(caller), new AttachTagRequest(to, tag));
  }

  private List<Tag> fill(Post target) {
    List<Tag> all = addedAll(50);
    bulk.attach(all, target.id());
    return all;
  }

  private List<Tag> addedAll(int count) {
    List<Tag> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(tagBy(ALICE, "Travel " + i, TagAccessType.PRIVATE));
    }
    bulk.tags(all);
    return all;
  }

  private List<PostId> postsOf(Tag tag) {
    return links.postsOf(tag.id(), new PageRequest<>(10, Optional.empty())).items();
  }

  private void hide(Tag tag) {
    tags.update(tag, tag.changed(Optional.empty(), Optional.of(TagAccessType.PRIVATE), NOON))
        .orRaise();
  }

  private void delete(Post target) {
    posts.delete(target.id(), OptionalLong.empty()).orRaise();
  }

  private Post added(Post added) {
    posts.add(added, Optional.empty());
    local.requests().clear();
    return added;
  }

  private Tag added(Tag tag) {
    tags.add(tag, Optional.empty());
    local.requests().clear();
    return tag;
  }
}
