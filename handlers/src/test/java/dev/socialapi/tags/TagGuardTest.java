package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.tags.TagAccess.Action;
import dev.socialapi.version.IfMatch;
import dev.socialapi.version.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TagGuardTest {
  private final OneTag tags = new OneTag();
  private final TagGuard guard = new TagGuard(tags);

  @ParameterizedTest
  @EnumSource
  void letsTheOwnerDoEverything(Action action) {
    for (TagAccessType accessType : TagAccessType.values()) {
      Tag tag = alices(accessType);

      assertThat(guard.require(ALICE, action, tag.id())).isEqualTo(tag);
    }
  }

  @Test
  void letsOthersReadAndAttachPublicTags_andNoMore() {
    Tag tag = alices(TagAccessType.PUBLIC);

    assertThat(guard.require(BOB, Action.READ, tag.id())).isEqualTo(tag);
    assertThat(guard.require(BOB, Action.ATTACH, tag.id())).isEqualTo(tag);
    assertRaises(ProblemCode.NOT_OWNER, () -> guard.require(BOB, Action.UPDATE, tag.id()));
    assertRaises(ProblemCode.NOT_OWNER, () -> guard.require(BOB, Action.DELETE, tag.id()));
  }

  @ParameterizedTest
  @EnumSource
  void hidesPrivateTagsFromOthers_whateverTheyWant(Action action) {
    Tag tag = alices(TagAccessType.PRIVATE);

    assertRaises(ProblemCode.NOT_FOUND, () -> guard.require(BOB, action, tag.id()));
  }

  @ParameterizedTest
  @EnumSource
  void findsNothing_whereThereIsNoTag(Action action) {
    TagId missing = tagBy(ALICE, "Travel", TagAccessType.PUBLIC).id();

    assertRaises(ProblemCode.NOT_FOUND, () -> guard.require(ALICE, action, missing));
  }

  @Test
  void startsAgain_whenOthersWereFaster() {
    Tag tag = alices(TagAccessType.PUBLIC);

    assertThat(
            change(
                tag,
                IfMatch.ANY_VERSION,
                List.of(new Outcome.Stale<>(), new Outcome.Done<>("done"))))
        .isEqualTo("done");
    assertThat(tags.attempts).containsExactly(0, 1);
  }

  @Test
  void doesNotStartAgain_whenTheClientNamedTheVersion() {
    Tag tag = alices(TagAccessType.PUBLIC);

    assertRaises(
        ProblemCode.PRECONDITION_FAILED,
        () -> change(tag, IfMatch.parse("\"1\""), List.of(new Outcome.Stale<>())));
    assertRaises(
        ProblemCode.PRECONDITION_FAILED, () -> change(tag, IfMatch.parse("\"2\""), List.of()));
    assertThat(change(tag, IfMatch.parse("\"1\""), List.of(new Outcome.Done<>("done"))))
        .isEqualTo("done");
  }

  @Test
  void changesNothingThatIsGoneMeanwhile() {
    Tag tag = alices(TagAccessType.PUBLIC);

    assertRaises(
        ProblemCode.NOT_FOUND,
        () -> change(tag, IfMatch.ANY_VERSION, List.of(new Outcome.Missing<>())));
    assertThat(tags.attempts).containsExactly(0);
  }

  @Test
  void changesNothingOfOthers() {
    Tag tag = alices(TagAccessType.PUBLIC);

    assertRaises(
        ProblemCode.NOT_OWNER,
        () ->
            guard.change(
                BOB,
                Action.UPDATE,
                tag.id(),
                IfMatch.ANY_VERSION,
                _ -> new Outcome.Done<>("done")));
  }

  /** What becomes of a change whose attempts end like this. */
  private String change(Tag tag, IfMatch ifMatch, List<Outcome<String>> outcomes) {
    Iterator<Outcome<String>> left = outcomes.iterator();
    return guard.change(
        ALICE,
        Action.UPDATE,
        tag.id(),
        ifMatch,
        found -> {
          assertThat(found).isEqualTo(tag);
          return left.next();
        });
  }

  private Tag alices(TagAccessType accessType) {
    Tag tag = tagBy(ALICE, "Travel", accessType);
    tags.tag = Optional.of(tag);
    return tag;
  }

  /** A table with one tag. */
  private static final class OneTag implements TagStore {
    private final List<Integer> attempts = new ArrayList<>();
    private Optional<Tag> tag = Optional.empty();

    @Override
    public Optional<Tag> tag(TagId id) {
      return tag.filter(found -> found.id().equals(id));
    }

    @Override
    public void awaitTurn(int attempt) {
      attempts.add(attempt);
    }

    @Override
    public Optional<TagId> add(Tag added, Optional<IdempotencyKey> key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<Tag> update(Tag before, Tag after) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Outcome<TagId> delete(Tag deleted) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<Tag, TagPosition> tagsByUser(UserId owner, PageRequest<TagPosition> page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<Tag, TagPosition> publicTags(NameKey prefix, PageRequest<TagPosition> page) {
      throw new UnsupportedOperationException();
    }
  }
}
