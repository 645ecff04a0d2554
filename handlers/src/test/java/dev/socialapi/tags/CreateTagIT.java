package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.tags.Tags.tagBy;
import static dev.socialapi.tags.Tags.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.People;
import dev.socialapi.api.CreateTagJson;
import dev.socialapi.api.CreateTagRequest;
import dev.socialapi.api.CreateTagResult;
import dev.socialapi.api.TagAccessTypeJson;
import dev.socialapi.api.TagJson;
import dev.socialapi.auth.UserId;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateTagIT {
  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final Supplier<UUID> uuids = new TimeOrderedIds(People.AT_NOON, new SecureRandom());
  private final CreateTag createTag = new CreateTag(tags, () -> new TagId(uuids.get()));

  @Test
  void answersTheTagThatIsStored() {
    CreateTagResult result = create(ALICE, "Travel", TagAccessTypeJson.PUBLIC, null);

    TagJson tag = result.body();
    assertThat(tag)
        .isEqualTo(
            new TagJson(
                tag.tagId(), ALICE.value(), "Travel", TagAccessTypeJson.PUBLIC, NOON, NOON));
    assertThat(result.location()).isEqualTo("/v1/tags/" + tag.tagId());
    assertThat(result.eTag()).isEqualTo("\"1\"");
    assertThat(result.idempotentReplayed()).isEmpty();
    assertThat(local.requests().names()).containsExactly("TransactWriteItems");
    assertThat(stored(tag)).isEqualTo(tag);
  }

  @Test
  void makesTheTagPrivate_whenNoAccessTypeIsGiven() {
    TagJson tag = create(ALICE, "Travel", null, null).body();

    assertThat(tag.accessType()).isEqualTo(TagAccessTypeJson.PRIVATE);
    assertThat(stored(tag)).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "Travel, tRAVEL",
    "CAFÉ, cafe\u0301",
    "İ, i\u0307",
    "ΟΔΟΣ, οδος",
    "🙂, 🙂",
    "ẞ, ß",
    "#, #"
  })
  void refusesName_whenTheCallerHasIt_whateverItsCase(String name, String again) {
    create(ALICE, name, null, null);

    assertRaises(
        ProblemCode.TAG_NAME_TAKEN, () -> create(ALICE, again, TagAccessTypeJson.PUBLIC, null));
    assertThat(mine(ALICE)).containsExactly(name);
  }

  @Test
  void takesTheWidestName_once() {
    create(ALICE, Tags.WIDEST, TagAccessTypeJson.PUBLIC, null);

    assertThat(mine(ALICE)).containsExactly(Tags.WIDEST);
    assertRaises(ProblemCode.TAG_NAME_TAKEN, () -> create(ALICE, Tags.WIDEST, null, null));
  }

  @ParameterizedTest
  @CsvSource({"straße, STRASSE", "I, İ", "i, ı", "cafe, café"})
  void keepsNamesApart_thatDifferInMoreThanCase(String name, String other) {
    create(ALICE, name, null, null);
    create(ALICE, other, null, null);

    assertThat(mine(ALICE)).containsExactlyInAnyOrder(name, other);
  }

  @Test
  void takesTheNameOfSomebodyElsesTag() {
    create(ALICE, "Travel", TagAccessTypeJson.PUBLIC, null);

    create(BOB, "Travel", TagAccessTypeJson.PUBLIC, null);

    assertThat(mine(BOB)).containsExactly("Travel");
  }

  @Test
  void letsExactlyOneHaveTheName_whenManyWantIt() throws Exception {
    var results = together(16, () -> create(ALICE, "Travel", null, null));

    assertThat(results).containsOnlyOnce(Optional.empty());
    assertThat(results)
        .filteredOn(Optional::isPresent)
        .hasSize(15)
        .containsOnly(Optional.of(ProblemCode.TAG_NAME_TAKEN));
    assertThat(mine(ALICE)).containsExactly("Travel");
  }

  @Test
  void answersAsBefore_whenTheKeyIsRepeated() {
    CreateTagResult first = create(ALICE, "Travel", TagAccessTypeJson.PUBLIC, "key");
    local.requests().clear();

    CreateTagResult again = create(ALICE, "Travel", TagAccessTypeJson.PUBLIC, "key");

    assertThat(again)
        .isEqualTo(
            new CreateTagResult(first.body(), first.location(), first.eTag(), Optional.of("true")));
    assertThat(local.requests().names()).containsExactly("TransactWriteItems");
    assertThat(mine(ALICE)).containsExactly("Travel");
  }

  @Test
  void answersAsBefore_evenIfTheTagIsAnotherByNow() {
    CreateTagResult first = create(ALICE, "Travel", null, "key");
    Tag tag = tags.tag(TagId.parse(first.body().tagId())).orElseThrow();
    Tag renamed = tag.changed(Optional.of("Other"), Optional.empty(), NOON.plusSeconds(9));
    tags.update(tag, renamed).orRaise();
    assertThat(create(ALICE, "Travel", null, "key").body()).isEqualTo(first.body());

    tags.delete(renamed).orRaise();
    assertThat(create(ALICE, "Travel", null, "key").body()).isEqualTo(first.body());
    assertThat(mine(ALICE)).isEmpty();
  }

  @Test
  void refusesKey_whenTheBodyIsAnother() {
    create(ALICE, "Travel", null, "key");

    assertRaises(ProblemCode.IDEMPOTENCY_KEY_REUSED, () -> create(ALICE, "Other", null, "key"));
    assertThat(mine(ALICE)).containsExactly("Travel");
  }

  @Test
  void knowsNoKeyOfAnotherUser() {
    create(ALICE, "Travel", null, "key");

    assertThat(create(BOB, "Other", null, "key").idempotentReplayed()).isEmpty();
  }

  @Test
  void doesNotUseTheKey_whenTheNameIsTaken() {
    Tag tag = tagBy(ALICE, "Travel", TagAccessType.PRIVATE);
    tags.add(tag, Optional.empty());
    assertRaises(ProblemCode.TAG_NAME_TAKEN, () -> create(ALICE, "travel", null, "key"));
    tags.delete(tag).orRaise();

    assertThat(create(ALICE, "travel", null, "key").idempotentReplayed()).isEmpty();
  }

  @Test
  void createsOne_whenManySendTheSameKey() throws Exception {
    var answers = ConcurrentHashMap.<TagJson>newKeySet();

    var results = together(16, () -> answers.add(create(ALICE, "Travel", null, "key").body()));

    assertThat(results).containsOnly(Optional.empty());
    assertThat(answers).hasSize(1);
    assertThat(mine(ALICE)).containsExactly("Travel");
  }

  @Test
  void isAFault_whenTheIdIsTaken() {
    Tag tag = tagBy(ALICE, "Travel", TagAccessType.PRIVATE);
    tags.add(tag, Optional.empty());
    var again = new CreateTag(tags, tag::id);

    assertThatIllegalStateException()
        .isThrownBy(() -> again.createTag(signedIn(ALICE), request("Other", null, null)));
  }

  private CreateTagResult create(
      UserId caller, String name, @Nullable TagAccessTypeJson accessType, @Nullable String key) {
    return createTag.createTag(signedIn(caller), request(name, accessType, key));
  }

  private static CreateTagRequest request(
      String name, @Nullable TagAccessTypeJson accessType, @Nullable String key) {
    return new CreateTagRequest(Optional.ofNullable(key), new CreateTagJson(name, accessType));
  }

  private TagJson stored(TagJson tag) {
    return TagMapping.toJson(tags.tag(TagId.parse(tag.tagId())).orElseThrow());
  }

  private List<String> mine(UserId user) {
    return tags.tagsByUser(user, new PageRequest<>(100, Optional.empty())).items().stream()
        .map(Tag::name)
        .toList();
  }
}
