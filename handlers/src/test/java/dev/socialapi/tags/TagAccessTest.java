package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.tags.TagAccess.Action;
import dev.socialapi.tags.TagAccess.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagAccessTest {
  private static final String POLICY =
      """
      action, accessType, OWNER, STRANGER
      READ,   PUBLIC,     true,  true
      READ,   PRIVATE,    true,  false
      ATTACH, PUBLIC,     true,  true
      ATTACH, PRIVATE,    true,  false
      UPDATE, PUBLIC,     true,  false
      UPDATE, PRIVATE,    true,  false
      DELETE, PUBLIC,     true,  false
      DELETE, PRIVATE,    true,  false
      """;

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, textBlock = POLICY)
  void permits(Action action, TagAccessType accessType, boolean owner, boolean stranger) {
    assertThat(TagAccess.permits(action, accessType, Standing.OWNER)).isEqualTo(owner);
    assertThat(TagAccess.permits(action, accessType, Standing.STRANGER)).isEqualTo(stranger);
  }

  @Test
  void hasOneRowForEachActionAndAccessType() {
    assertThat(POLICY.lines().skip(1))
        .hasSize(Action.values().length * TagAccessType.values().length)
        .doesNotHaveDuplicates();
  }

  @Test
  void knowsTheOwner() {
    Tag tag = tagBy(ALICE, "travel", TagAccessType.PUBLIC);

    assertThat(TagAccess.standing(ALICE, tag)).isEqualTo(Standing.OWNER);
    assertThat(TagAccess.standing(BOB, tag)).isEqualTo(Standing.STRANGER);
  }

  @Test
  void knowsWhatEverybodyMaySee() {
    assertThat(TagAccess.isForEverybody(tagBy(ALICE, "travel", TagAccessType.PUBLIC))).isTrue();
    assertThat(TagAccess.isForEverybody(tagBy(ALICE, "travel", TagAccessType.PRIVATE))).isFalse();
  }
}
