package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.tags.Tags.CURSORS;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListPostTagsRequest;
import dev.socialapi.api.TagPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostStore;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListPostTagsIT {
  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final TagLinkStore links = new DynamoTagLinkStore(local.table());
  private final PostStore posts = local.posts();
  private final ListPostTags listPostTags = new ListPostTags(posts, links, CURSORS);
  private final Post post = added(postBy(ALICE, AccessType.PUBLIC));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 100})
  void showsTheTags_byCodePointOfTheFoldedName(int limit) {
    List<String> names = List.of("#", "A", "a b", "aB", "CAFÉ", "\uFFFD", Tags.WIDEST, "🙂", "🙃");
    for (String name : names.reversed()) {
      attached(tagBy(ALICE, name, TagAccessType.PUBLIC));
    }

    assertThat(names(BOB, limit)).containsExactlyElementsOf(names);
  }

  @Test
  void readsOnceEach_thePostItsLinksAndTheTags() {
    for (int i = 0; i < 50; i++) {
      attached(tagBy(ALICE, "Travel " + i, TagAccessType.PUBLIC));
    }

    assertThat(page(ALICE, post, 100, null).items()).hasSize(50);
    assertThat(local.requests().names()).containsExactly("BatchGetItem", "Query", "BatchGetItem");
  }

  @Test
  void isEmpty_whenThereAreNone() {
    assertThat(page(ALICE, post, 1, null)).isEqualTo(new TagPageJson(List.of(), null));
    assertThat(local.requests().names()).containsExactly("BatchGetItem", "Query");
  }

  @Test
  void hidesTagsThatTheCallerMayNotSee() {
    Tag secret = attached(tagBy(ALICE, "Secret", TagAccessType.PRIVATE));
    Tag bobs = attached(tagBy(BOB, "Bob's", TagAccessType.PUBLIC));
    attached(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    tags.update(bobs, bobs.changed(Optional.empty(), Optional.of(TagAccessType.PRIVATE), NOON))
        .orRaise();

    assertThat(names(ALICE, 1)).containsExactly("Secret", "Travel");
    assertThat(names(BOB, 1)).containsExactly("Bob's", "Travel");

    tags.update(secret, secret.changed(Optional.empty(), Optional.of(TagAccessType.PUBLIC), NOON))
        .orRaise();
    assertThat(names(BOB, 1)).containsExactly("Bob's", "Secret", "Travel");
  }

  @Test
  void ignoresLinksToTagsThatAreGone() {
    Tag tag = attached(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    attached(tagBy(ALICE, "Urban", TagAccessType.PUBLIC));
    tags.delete(tag).orRaise();

    assertThat(names(BOB, 1)).containsExactly("Urban");
  }

  @Test
  void goesOn_evenIfTheLastTagIsGoneByNow() {
    Tag first = attached(tagBy(ALICE, "a", TagAccessType.PUBLIC));
    attached(tagBy(ALICE, "b", TagAccessType.PUBLIC));
    String cursor = page(BOB, post, 1, null).nextCursor();

    links.detach(post.id(), first.id());

    assertThat(page(BOB, post, 1, cursor).items()).hasSize(1);
  }

  @Test
  void isNotFound_whenThePostIsHiddenOrMissing() {
    Post hidden = added(postBy(ALICE, AccessType.PRIVATE));
    Post missing = postBy(ALICE, AccessType.PUBLIC);

    for (Post none : List.of(hidden, missing)) {
      local.requests().clear();
      assertRaises(ProblemCode.NOT_FOUND, () -> page(BOB, none, 1, null));
      assertThat(local.requests().names()).containsExactly("BatchGetItem");
    }
  }

  @Test
  void showsTagsOfASharedPost_toWhomItIsShared() {
    Post shared = added(postBy(ALICE, AccessType.ALLOWED_USER));
    local.allow(shared.id(), BOB);

    assertThat(page(BOB, shared, 1, null).items()).isEmpty();
  }

  @Test
  void refusesCursorOfAnotherPost() {
    attached(tagBy(ALICE, "a", TagAccessType.PUBLIC));
    attached(tagBy(ALICE, "b", TagAccessType.PUBLIC));
    String cursor = page(BOB, post, 1, null).nextCursor();
    Post other = added(postBy(ALICE, AccessType.PUBLIC));

    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(BOB, other, 1, cursor));
  }

  private List<String> names(UserId caller, int limit) {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      TagPageJson page = page(caller, post, limit, cursor);
      assertThat(page.items()).hasSizeBetween(1, limit);
      page.items().forEach(tag -> names.add(tag.name()));
      cursor = page.nextCursor();
    } while (cursor != null);
    return names;
  }

  private TagPageJson page(UserId caller, Post of, int limit, @Nullable String cursor) {
    var request = new ListPostTagsRequest(of.id().toString(), limit, Optional.ofNullable(cursor));
    return listPostTags.listPostTags(signedIn(caller), request).body();
  }

  private Post added(Post added) {
    posts.add(added, Optional.empty());
    local.requests().clear();
    return added;
  }

  private Tag attached(Tag tag) {
    tags.add(tag, Optional.empty());
    links.attach(post, tag.id());
    local.requests().clear();
    return tag;
  }
}
