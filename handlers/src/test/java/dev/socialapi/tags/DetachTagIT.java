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

import dev.socialapi.api.DetachTagRequest;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.PageRequest;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostStore;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DetachTagIT {
  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final TagLinkStore links = new DynamoTagLinkStore(local.table());
  private final PostStore posts = local.posts();
  private final DetachTag detachTag = new DetachTag(links);

  @Test
  void partsBothWays() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    Tag tag = attached(post, tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    Tag other = attached(post, tagBy(ALICE, "Urban", TagAccessType.PRIVATE));

    detach(ALICE, post, tag);

    assertThat(local.requests().names()).containsExactly("BatchGetItem", "TransactWriteItems");
    assertThat(links.tagsOf(post.id())).containsExactly(other);
    assertThat(isListed(tag)).isFalse();
    assertThat(isListed(other)).isTrue();
  }

  @Test
  void writesNothing_whenTheTagIsNotAttached_orIsNone() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    Tag tag = tagBy(ALICE, "Travel", TagAccessType.PRIVATE);

    detach(ALICE, post, tag);
    tags.add(tag, Optional.empty());
    local.requests().clear();
    detach(ALICE, post, tag);

    assertThat(local.requests().names()).containsExactly("BatchGetItem");
  }

  @Test
  void partsTag_thatTheCallerCannotSeeAnyMore() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    Tag tag = attached(post, tagBy(BOB, "Travel", TagAccessType.PUBLIC));
    Tag hidden = tag.changed(Optional.empty(), Optional.of(TagAccessType.PRIVATE), NOON);
    tags.update(tag, hidden).orRaise();

    detach(ALICE, post, tag);

    assertThat(links.tagging(post.id(), tag.id(), ALICE).isAttached()).isFalse();
  }

  @Test
  void partsTag_thatIsDeleted() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    Tag tag = attached(post, tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    tags.delete(tag).orRaise();

    detach(ALICE, post, tag);

    assertThat(links.tagging(post.id(), tag.id(), ALICE).isAttached()).isFalse();
    assertThat(isListed(tag)).isFalse();
  }

  @Test
  void refusesEverybodyButThePostsOwner() {
    Post hidden = added(postBy(ALICE, AccessType.PRIVATE));
    Post visible = added(postBy(ALICE, AccessType.PUBLIC));
    Tag bobs = attached(visible, tagBy(BOB, "Travel", TagAccessType.PUBLIC));

    assertRaises(ProblemCode.NOT_FOUND, () -> detach(BOB, hidden, bobs));
    assertRaises(ProblemCode.NOT_OWNER, () -> detach(BOB, visible, bobs));
    assertRaises(
        ProblemCode.NOT_FOUND, () -> detach(ALICE, postBy(ALICE, AccessType.PUBLIC), bobs));
    assertThat(local.requests().names())
        .containsExactly("BatchGetItem", "BatchGetItem", "BatchGetItem");
  }

  @Test
  void isNotFound_withoutAsking_whenAnIdIsNone() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));

    assertRaises(ProblemCode.NOT_FOUND, () -> detach(ALICE, post.id().toString(), "1"));
    assertRaises(ProblemCode.NOT_FOUND, () -> detach(ALICE, "1", post.id().toString()));
    assertThat(local.requests().names()).isEmpty();
  }

  @Test
  void isNotFound_whenThePostIsDeletedMeanwhile() {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    Tag tag = attached(post, tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    local
        .requests()
        .before(
            "TransactWriteItems", () -> posts.delete(post.id(), OptionalLong.empty()).orRaise());

    assertRaises(ProblemCode.NOT_FOUND, () -> detach(ALICE, post, tag));
  }

  @Test
  void succeedsAlways_whenManyDetachTheSameTag() throws Exception {
    Post post = added(postBy(ALICE, AccessType.PRIVATE));
    Tag tag = attached(post, tagBy(ALICE, "Travel", TagAccessType.PUBLIC));

    assertThat(together(16, () -> detach(ALICE, post, tag))).containsOnly(Optional.empty());
    assertThat(links.tagsOf(post.id())).isEmpty();
  }

  private void detach(UserId caller, Post post, Tag tag) {
    detach(caller, post.id().toString(), tag.id().toString());
  }

  private void detach(UserId caller, String post, String tag) {
    detachTag.detachTag(signedIn(caller), new DetachTagRequest(post, tag));
  }

  private boolean isListed(Tag tag) {
    return !links.postsOf(tag.id(), new PageRequest<>(10, Optional.empty())).items().isEmpty();
  }

  private Post added(Post post) {
    posts.add(post, Optional.empty());
    local.requests().clear();
    return post;
  }

  private Tag attached(Post post, Tag tag) {
    tags.add(tag, Optional.empty());
    links.attach(post, tag.id());
    local.requests().clear();
    return tag;
  }
}
