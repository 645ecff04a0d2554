package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.tags.Tags.tagBy;
import static dev.socialapi.tags.Tags.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.DeleteTagRequest;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeleteTagIT {
  private static final Optional<String> NO_CONDITION = Optional.empty();

  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final DeleteTag deleteTag = new DeleteTag(tags);

  @Test
  void removesTag_andFreesItsName() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));

    delete(ALICE, tag, NO_CONDITION);

    assertThat(local.requests().names()).containsExactly("GetItem", "TransactWriteItems");
    assertThat(tags.tag(tag.id())).isEmpty();
    assertThat(tags.tagsByUser(ALICE, new PageRequest<>(9, Optional.empty())).items()).isEmpty();
    assertRaises(ProblemCode.NOT_FOUND, () -> delete(ALICE, tag, NO_CONDITION));
    added(tagBy(ALICE, "travel", TagAccessType.PUBLIC));
  }

  @Test
  void isDone_whenTheAnswerIsLost() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    local.requests().loseAnswer("TransactWriteItems");

    delete(ALICE, tag, Optional.of("\"1\""));

    assertThat(tags.tag(tag.id())).isEmpty();
  }

  @Test
  void refusesStranger() {
    Tag hidden = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    Tag visible = added(tagBy(ALICE, "Urban", TagAccessType.PUBLIC));

    assertRaises(ProblemCode.NOT_FOUND, () -> delete(BOB, hidden, Optional.of("\"9\"")));
    assertRaises(ProblemCode.NOT_OWNER, () -> delete(BOB, visible, Optional.of("\"9\"")));
    assertThat(local.requests().names()).containsExactly("GetItem", "GetItem");
  }

  @Test
  void keepsTag_whenTheVersionIsNotNamed() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));

    for (String value : List.of("\"2\"", "W/\"1\"", "junk", "")) {
      assertRaises(ProblemCode.PRECONDITION_FAILED, () -> delete(ALICE, tag, Optional.of(value)));
    }
    assertThat(tags.tag(tag.id())).contains(tag);
    delete(ALICE, tag, Optional.of("\"1\""));
    assertThat(tags.tag(tag.id())).isEmpty();
  }

  @Test
  void isStale_whenChangedMeanwhile() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    local.requests().before("TransactWriteItems", () -> rename(tag, "Urban"));

    assertRaises(ProblemCode.PRECONDITION_FAILED, () -> delete(ALICE, tag, Optional.of("\"1\"")));
    assertThat(tags.tag(tag.id())).isPresent();
  }

  @Test
  void freesEveryName_whenRenamedMeanwhile() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    local.requests().before("TransactWriteItems", () -> rename(tag, "Urban"));

    delete(ALICE, tag, NO_CONDITION);

    assertThat(tags.tag(tag.id())).isEmpty();
    added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
    added(tagBy(ALICE, "Urban", TagAccessType.PUBLIC));
  }

  @Test
  void letsExactlyOneSucceed_whenManyDelete() throws Exception {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));

    var results = together(16, () -> delete(ALICE, tag, NO_CONDITION));

    assertThat(results).containsOnlyOnce(Optional.empty());
    assertThat(results)
        .filteredOn(Optional::isPresent)
        .containsOnly(Optional.of(ProblemCode.NOT_FOUND));
    added(tagBy(ALICE, "Travel", TagAccessType.PUBLIC));
  }

  private void delete(UserId caller, Tag tag, Optional<String> ifMatch) {
    deleteTag.deleteTag(signedIn(caller), new DeleteTagRequest(tag.id().toString(), ifMatch));
  }

  private void rename(Tag tag, String name) {
    tags.update(tag, tag.changed(Optional.of(name), Optional.empty(), NOON)).orRaise();
  }

  private Tag added(Tag tag) {
    tags.add(tag, Optional.empty());
    local.requests().clear();
    return tag;
  }
}
