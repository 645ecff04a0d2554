package dev.socialapi.tags;

import static dev.socialapi.People.AFTER_NOON;
import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.tags.Tags.tagBy;
import static dev.socialapi.tags.Tags.together;
import static dev.socialapi.tags.Tags.walk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.TagAccessTypeJson;
import dev.socialapi.api.TagJson;
import dev.socialapi.api.UpdateTagJson;
import dev.socialapi.api.UpdateTagRequest;
import dev.socialapi.api.UpdateTagResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpdateTagIT {
  private static final UpdateTagJson RENAME = new UpdateTagJson("Voyages", null);
  private static final UpdateTagJson PUBLISH = new UpdateTagJson(null, TagAccessTypeJson.PUBLIC);
  private static final Optional<String> NO_CONDITION = Optional.empty();

  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final UpdateTag updateTag = new UpdateTag(tags, AFTER_NOON);

  @Test
  void changesTheName_andNothingElse() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    UpdateTagResult result = update(ALICE, tag, NO_CONDITION, RENAME);

    assertThat(result.body())
        .isEqualTo(
            new TagJson(
                tag.id().toString(),
                ALICE.value(),
                "Voyages",
                TagAccessTypeJson.PRIVATE,
                NOON,
                NOON.plusSeconds(60)));
    assertThat(result.eTag()).isEqualTo("\"2\"");
    assertThat(local.requests().names()).containsExactly("GetItem", "TransactWriteItems");
    assertThat(current(tag)).isEqualTo(result.body());
  }

  @Test
  void freesTheOldName_andTakesTheNewOne() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    update(ALICE, tag, NO_CONDITION, RENAME);

    added(tagBy(ALICE, "travel", TagAccessType.PRIVATE));
    assertRaises(
        ProblemCode.TAG_NAME_TAKEN, () -> added(tagBy(ALICE, "voyages", TagAccessType.PRIVATE)));
  }

  @Test
  void respellsTheName_withoutTakingItAnew() {
    for (String spelling : List.of("TRAVEL", "travel", "Travel")) {
      Tag tag = added(tagBy(BOB, "Travel" + spelling, TagAccessType.PUBLIC));
      var body = new UpdateTagJson("tRaVeL" + spelling, null);

      assertThat(update(BOB, tag, NO_CONDITION, body).body().name()).isEqualTo(body.name());
      assertThat(local.requests().names()).containsExactly("GetItem", "UpdateItem");
      assertThat(walk(10, page -> tags.tagsByUser(BOB, page)))
          .extracting(Tag::name)
          .containsExactly(body.name());
      tags.delete(tags.tag(tag.id()).orElseThrow()).orRaise();
    }
  }

  @Test
  void changesNothing_whenTheNameIsTaken() {
    added(tagBy(ALICE, "VOYAGES", TagAccessType.PRIVATE));
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    var both = new UpdateTagJson("Voyages", TagAccessTypeJson.PUBLIC);

    assertRaises(ProblemCode.TAG_NAME_TAKEN, () -> update(ALICE, tag, NO_CONDITION, both));
    assertThat(current(tag)).isEqualTo(TagMapping.toJson(tag));
    assertRaises(
        ProblemCode.TAG_NAME_TAKEN, () -> added(tagBy(ALICE, "travel", TagAccessType.PRIVATE)));
  }

  @ParameterizedTest
  @EnumSource
  void isInThePublicList_exactlyWhilePublic_underItsName(TagAccessType before) {
    for (TagAccessTypeJson after : TagAccessTypeJson.values()) {
      Tag tag = added(tagBy(ALICE, "Travel", before));
      var isPublic = after == TagAccessTypeJson.PUBLIC;

      TagJson changed =
          update(ALICE, tag, NO_CONDITION, new UpdateTagJson("Voyages", after)).body();

      assertThat(changed.accessType()).isEqualTo(after);
      assertThat(publicNames()).isEqualTo(isPublic ? List.of("Voyages") : List.of());
      tags.delete(tags.tag(tag.id()).orElseThrow()).orRaise();
    }
  }

  @Test
  void movesInTheLists_whenRenamed() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    added(tagBy(ALICE, "Urban", TagAccessType.PUBLIC));

    update(ALICE, tag, NO_CONDITION, RENAME);

    assertThat(publicNames()).containsExactly("Urban", "Voyages");
    assertThat(walk(1, page -> tags.tagsByUser(ALICE, page)))
        .extracting(Tag::name)
        .containsExactly("Urban", "Voyages");
  }

  @Test
  void isNotFound_whenHidden() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    assertRaises(ProblemCode.NOT_FOUND, () -> update(BOB, tag, NO_CONDITION, PUBLISH));
    assertRaises(ProblemCode.NOT_FOUND, () -> update(BOB, tag, Optional.of("\"9\""), PUBLISH));
    assertThat(current(tag)).isEqualTo(TagMapping.toJson(tag));
  }

  @Test
  void isNotTheOwner_whenVisible_beforeAnythingElse() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    added(tagBy(BOB, "Voyages", TagAccessType.PUBLIC));

    assertRaises(ProblemCode.NOT_OWNER, () -> update(BOB, tag, NO_CONDITION, RENAME));
    assertRaises(ProblemCode.NOT_OWNER, () -> update(BOB, tag, Optional.of("\"9\""), RENAME));
    assertThat(local.requests().names()).containsExactly("GetItem", "GetItem");
  }

  @Test
  void changesTag_whenTheVersionIsNamed() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    assertThat(update(ALICE, tag, Optional.of("\"7\", \"1\""), RENAME).eTag()).isEqualTo("\"2\"");
    assertThat(update(ALICE, tag, Optional.of("*"), PUBLISH).eTag()).isEqualTo("\"3\"");
  }

  @Test
  void changesNothing_whenTheVersionIsNotNamed() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    for (String value : List.of("\"2\"", "W/\"1\"", "1", "junk", "")) {
      assertRaises(
          ProblemCode.PRECONDITION_FAILED, () -> update(ALICE, tag, Optional.of(value), RENAME));
    }
    assertThat(local.requests().names()).containsOnly("GetItem");
  }

  @Test
  void isStale_whenSomebodyWasFaster() {
    Tag renamed = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    local
        .requests()
        .before("TransactWriteItems", () -> update(ALICE, renamed, NO_CONDITION, PUBLISH));
    assertRaises(
        ProblemCode.PRECONDITION_FAILED,
        () -> update(ALICE, renamed, Optional.of("\"1\""), RENAME));
    assertThat(current(renamed).name()).isEqualTo("Travel");

    Tag published = added(tagBy(BOB, "Travel", TagAccessType.PRIVATE));
    local.requests().before("UpdateItem", () -> update(BOB, published, NO_CONDITION, RENAME));
    assertRaises(
        ProblemCode.PRECONDITION_FAILED,
        () -> update(BOB, published, Optional.of("\"1\""), PUBLISH));
    assertThat(current(published).accessType()).isEqualTo(TagAccessTypeJson.PRIVATE);
  }

  @Test
  void isDoneOnce_whenTheAnswerIsLost() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));

    local.requests().loseAnswer("TransactWriteItems");
    assertThat(update(ALICE, tag, Optional.of("\"1\""), RENAME).eTag()).isEqualTo("\"2\"");
    local.requests().loseAnswer("UpdateItem");
    assertThat(update(ALICE, tag, NO_CONDITION, PUBLISH).eTag()).isEqualTo("\"3\"");

    assertThat(publicNames()).containsExactly("Voyages");
  }

  @Test
  void keepsBothChanges_whenThereIsNoPrecondition() {
    Tag renamed = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    local
        .requests()
        .before("TransactWriteItems", () -> update(ALICE, renamed, NO_CONDITION, PUBLISH));
    assertThat(update(ALICE, renamed, NO_CONDITION, RENAME).eTag()).isEqualTo("\"3\"");

    Tag published = added(tagBy(BOB, "Travel", TagAccessType.PRIVATE));
    local.requests().before("UpdateItem", () -> update(BOB, published, NO_CONDITION, RENAME));
    assertThat(update(BOB, published, NO_CONDITION, PUBLISH).eTag()).isEqualTo("\"3\"");

    for (Tag tag : List.of(renamed, published)) {
      assertThat(current(tag).name()).isEqualTo("Voyages");
      assertThat(current(tag).accessType()).isEqualTo(TagAccessTypeJson.PUBLIC);
    }
    assertThat(publicNames()).containsExactly("Voyages", "Voyages");
  }

  @Test
  void freesEveryName_whenRenamedMeanwhile() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    var other = new UpdateTagJson("Urban", null);
    local.requests().before("TransactWriteItems", () -> update(ALICE, tag, NO_CONDITION, other));

    update(ALICE, tag, NO_CONDITION, RENAME);

    added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    added(tagBy(ALICE, "Urban", TagAccessType.PRIVATE));
  }

  @Test
  void isNotFound_whenDeletedMeanwhile() {
    for (String ifMatch : List.of("*", "\"1\"")) {
      Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
      local.requests().before("UpdateItem", () -> tags.delete(tag).orRaise());
      assertRaises(ProblemCode.NOT_FOUND, () -> update(ALICE, tag, Optional.of(ifMatch), PUBLISH));

      Tag renamed = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
      local.requests().before("TransactWriteItems", () -> tags.delete(renamed).orRaise());
      assertRaises(
          ProblemCode.NOT_FOUND, () -> update(ALICE, renamed, Optional.of(ifMatch), RENAME));
      assertThat(tags.tag(renamed.id())).isEmpty();
    }
  }

  @Test
  void letsExactlyOneSucceed_whenManyChangeTheSameVersion() throws Exception {
    for (UpdateTagJson body : List.of(RENAME, PUBLISH)) {
      Tag tag = added(tagBy(body.equals(RENAME) ? ALICE : BOB, "Travel", TagAccessType.PRIVATE));

      var results = together(16, () -> update(tag.owner(), tag, Optional.of("\"1\""), body));

      assertThat(results).containsOnlyOnce(Optional.empty());
      assertThat(results)
          .filteredOn(Optional::isPresent)
          .containsOnly(Optional.of(ProblemCode.PRECONDITION_FAILED));
      assertThat(tags.tag(tag.id()).orElseThrow().version()).isEqualTo(2);
    }
  }

  @Test
  void letsAllSucceed_whenManyChangeWithoutPrecondition() throws Exception {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    List<Runnable> changes = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      var body =
          i % 2 == 0
              ? new UpdateTagJson("Travel " + i, null)
              : new UpdateTagJson(null, TagAccessTypeJson.values()[i / 2 % 2]);
      changes.add(() -> update(ALICE, tag, NO_CONDITION, body));
    }

    assertThat(together(changes)).containsOnly(Optional.empty());

    Tag now = tags.tag(tag.id()).orElseThrow();
    assertThat(now.version()).isEqualTo(17);
    for (int i = 0; i < 16; i += 2) {
      if (!now.name().equals("Travel " + i)) {
        added(tagBy(ALICE, "Travel " + i, TagAccessType.PRIVATE));
      }
    }
  }

  @Test
  void letsExactlyOneHaveTheName_whenManyWantIt() throws Exception {
    List<Runnable> renames = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Tag tag = added(tagBy(ALICE, "Travel " + i, TagAccessType.PRIVATE));
      renames.add(() -> update(ALICE, tag, NO_CONDITION, RENAME));
      renames.add(() -> added(tagBy(ALICE, "voyages", TagAccessType.PRIVATE)));
    }

    var results = together(renames);

    assertThat(results).containsOnlyOnce(Optional.empty());
    assertThat(results)
        .filteredOn(Optional::isPresent)
        .containsOnly(Optional.of(ProblemCode.TAG_NAME_TAKEN));
    assertThat(walk(100, page -> tags.tagsByUser(ALICE, page)))
        .extracting(Tag::nameKey)
        .doesNotHaveDuplicates()
        .contains(NameKey.of("Voyages"));
  }

  private UpdateTagResult update(
      UserId caller, Tag tag, Optional<String> ifMatch, UpdateTagJson body) {
    return updateTag.updateTag(
        signedIn(caller), new UpdateTagRequest(tag.id().toString(), ifMatch, body));
  }

  private Tag added(Tag tag) {
    tags.add(tag, Optional.empty());
    local.requests().clear();
    return tag;
  }

  private TagJson current(Tag tag) {
    return TagMapping.toJson(tags.tag(tag.id()).orElseThrow());
  }

  private List<String> publicNames() {
    return walk(10, page -> tags.publicTags(NameKey.of(""), page)).stream().map(Tag::name).toList();
  }
}
