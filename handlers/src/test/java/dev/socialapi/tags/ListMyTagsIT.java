package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.tags.Tags.CURSORS;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListMyTagsRequest;
import dev.socialapi.api.Operation;
import dev.socialapi.api.TagJson;
import dev.socialapi.api.TagPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMyTagsIT {
  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final ListMyTags listMyTags = new ListMyTags(tags, CURSORS);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 100})
  void showsOwnTags_byCodePointOfTheFoldedName(int limit) {
    List<String> names =
        List.of(
            "#",
            "A",
            "a b",
            "a#",
            "aB",
            "b",
            "Cafe",
            "CAFÉ",
            "İ",
            "ß",
            "ΟΔΟΣ",
            "\uFFFD",
            Tags.WIDEST,
            "🙂",
            "🙂A",
            "🙃");
    for (String name : names.reversed()) {
      add(
          tagBy(
              ALICE, name, name.length() % 2 == 0 ? TagAccessType.PUBLIC : TagAccessType.PRIVATE));
    }
    add(tagBy(BOB, "Bob's", TagAccessType.PUBLIC));

    assertThat(names(ALICE, limit)).containsExactlyElementsOf(names);
    assertThat(local.requests().names()).containsOnly("Query");
  }

  @Test
  void readsOncePerPage() {
    for (int i = 0; i < 30; i++) {
      add(tagBy(ALICE, "Travel " + i, TagAccessType.PRIVATE));
    }

    assertThat(page(ALICE, 20, null).items()).hasSize(20);
    assertThat(local.requests().names()).containsExactly("Query");
  }

  @Test
  void goesOn_evenIfTheLastTagIsGoneByNow() {
    Tag first = add(tagBy(ALICE, "a", TagAccessType.PRIVATE));
    add(tagBy(ALICE, "b", TagAccessType.PRIVATE));
    TagPageJson page = page(ALICE, 1, null);

    tags.delete(first).orRaise();

    assertThat(page(ALICE, 1, page.nextCursor()).items())
        .extracting(TagJson::name)
        .containsExactly("b");
  }

  @Test
  void neverShowsTagsOfOthers_whateverTheCursorSays() {
    add(tagBy(BOB, "b", TagAccessType.PRIVATE));
    add(tagBy(ALICE, "z", TagAccessType.PRIVATE));
    Tag bobs = tagBy(BOB, "a", TagAccessType.PRIVATE);
    Cursor<TagPosition> forged = CURSORS.of(TagPosition.FORMAT, Operation.LIST_MY_TAGS.id());

    assertThat(page(ALICE, 10, forged.seal(bobs.position())).items())
        .extracting(TagJson::name)
        .containsExactly("z");
  }

  @Test
  void refusesCursorOfAnotherList() {
    Cursor<TagPosition> other = CURSORS.of(TagPosition.FORMAT, Operation.LIST_PUBLIC_TAGS.id(), "");
    String token = other.seal(tagBy(ALICE, "a", TagAccessType.PRIVATE).position());

    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(ALICE, 10, token));
  }

  private List<String> names(UserId caller, int limit) {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      TagPageJson page = page(caller, limit, cursor);
      page.items().forEach(tag -> names.add(tag.name()));
      cursor = page.nextCursor();
      assertThat(cursor == null || cursor.length() <= 512).isTrue();
    } while (cursor != null);
    return names;
  }

  private TagPageJson page(UserId caller, int limit, @Nullable String cursor) {
    return listMyTags
        .listMyTags(signedIn(caller), new ListMyTagsRequest(limit, Optional.ofNullable(cursor)))
        .body();
  }

  private Tag add(Tag tag) {
    tags.add(tag, Optional.empty());
    local.requests().clear();
    return tag;
  }
}
