package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.tags.Tags.CURSORS;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListPublicTagsRequest;
import dev.socialapi.api.TagJson;
import dev.socialapi.api.TagPageJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.AccessType;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPublicTagsIT {
  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final ListPublicTags listPublicTags = new ListPublicTags(tags, CURSORS);

  @Test
  void showsEverybodysPublicTags_byName() {
    local.posts().add(postBy(ALICE, AccessType.PUBLIC), Optional.empty());
    Tag second = add(tagBy(ALICE, "travel", TagAccessType.PUBLIC));
    add(tagBy(ALICE, "Secret", TagAccessType.PRIVATE));
    Tag first = add(tagBy(BOB, "Reading", TagAccessType.PUBLIC));
    Tag third = add(tagBy(BOB, "Travel", TagAccessType.PUBLIC));

    TagPageJson page = page(ALICE, null, 10, null);

    assertThat(page.items())
        .containsExactly(
            TagMapping.toJson(first), TagMapping.toJson(second), TagMapping.toJson(third));
    assertThat(page.nextCursor()).isNull();
    assertThat(page(BOB, "", 10, null)).isEqualTo(page);
    assertThat(local.requests().names()).containsExactly("Query", "Query");
  }

  @ParameterizedTest
  @CsvSource({
    "trav, Travel|traveller|TRAVEL light",
    "TRAVELL, traveller",
    "'travel ', TRAVEL light",
    "CAFÉ, café|Café au lait",
    "cafe\u0301, café|Café au lait",
    "ΟΔΟΣ, οδος|ΟΔΟΣΑ",
    "İ, İstanbul",
    "🙂, 🙂|🙂🙂",
    "#, #",
    "nothing, ''",
    "'\u0001', ''"
  })
  void showsThoseThatBeginWithThePrefix_whateverTheirCase(String prefix, String expected) {
    for (String name :
        List.of(
            "Travel",
            "traveller",
            "TRAVEL light",
            "Tra",
            "café",
            "Café au lait",
            "Cafe",
            "οδος",
            "ΟΔΟΣΑ",
            "İstanbul",
            "🙂",
            "🙂🙂",
            "🙃",
            "#")) {
      add(tagBy(ALICE, name, TagAccessType.PUBLIC));
    }

    for (int limit : new int[] {1, 100}) {
      assertThat(names(prefix, limit))
          .containsExactlyInAnyOrderElementsOf(
              expected.isEmpty() ? List.of() : List.of(expected.split("\\|")));
    }
  }

  @Test
  void takesTheWidestPrefix() {
    add(tagBy(ALICE, Tags.WIDEST, TagAccessType.PUBLIC));

    assertThat(names(Tags.WIDEST, 1)).containsExactly(Tags.WIDEST);
  }

  @Test
  void walksTagsOfOneName() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      var owner = new UserId("00000000-0000-4000-8000-00000000000" + i);
      ids.add(add(tagBy(owner, "Travel", TagAccessType.PUBLIC)).id().toString());
    }

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      TagPageJson page = page(ALICE, "TRAVEL", 2, cursor);
      page.items().forEach(tag -> seen.add(tag.tagId()));
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(seen).containsExactlyElementsOf(ids);
  }

  @Test
  void bindsTheCursorToThePrefix_asItIsFolded() {
    add(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    add(tagBy(BOB, "Travel", TagAccessType.PUBLIC));
    String cursor = page(ALICE, "trav", 1, null).nextCursor();

    assertThat(page(ALICE, "TRAV", 1, cursor).items()).hasSize(1);
    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(ALICE, "tra", 1, cursor));
    assertRaises(ProblemCode.INVALID_CURSOR, () -> page(ALICE, null, 1, cursor));
  }

  @Test
  void hidesWhatIsNotPublic_evenIfTheIndexHasIt() {
    local.misfile(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    TagPageJson page = page(ALICE, null, 1, null);

    assertThat(page.items()).isEmpty();
    assertThat(page.nextCursor()).isNotNull();
  }

  @Test
  void isEmptyOnce_whenThePageBeforeEndedWithTheLastTag() {
    add(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    TagPageJson page = page(BOB, null, 1, null);

    assertThat(page.items()).hasSize(1);
    assertThat(page(BOB, null, 1, page.nextCursor())).isEqualTo(new TagPageJson(List.of(), null));
  }

  private List<String> names(String prefix, int limit) {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      TagPageJson page = page(BOB, prefix, limit, cursor);
      page.items().stream().map(TagJson::name).forEach(names::add);
      cursor = page.nextCursor();
    } while (cursor != null);
    return names;
  }

  private TagPageJson page(
      UserId caller, @Nullable String prefix, int limit, @Nullable String cursor) {
    var request =
        new ListPublicTagsRequest(Optional.ofNullable(prefix), limit, Optional.ofNullable(cursor));
    return listPublicTags.listPublicTags(signedIn(caller), request).body();
  }

  private Tag add(Tag tag) {
    tags.add(tag, Optional.empty());
    local.requests().clear();
    return tag;
  }
}
