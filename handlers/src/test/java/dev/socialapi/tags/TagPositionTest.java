package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.tags.Tags.CURSORS;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.page.Cursor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagPositionTest {
  private final Cursor<TagPosition> cursor = CURSORS.of(TagPosition.FORMAT, "listThings");

  @ParameterizedTest
  @ValueSource(strings = {"a", "İ", "Cafe\u0301", "🙂", "#"})
  void fitsIntoACursor(String name) {
    TagPosition position = tagBy(ALICE, name, TagAccessType.PUBLIC).position();

    String token = cursor.seal(position);

    assertThat(token).hasSizeLessThanOrEqualTo(512);
    assertThat(cursor.open(token)).isEqualTo(position);
  }

  @Test
  void fitsIntoACursor_evenTheWidestName() {
    fitsIntoACursor(Tags.WIDEST);
  }

  @Test
  void isNone_whenThereAreTooFewBytes() {
    assertThat(TagPosition.FORMAT.read(new byte[0])).isEmpty();
    assertThat(TagPosition.FORMAT.read(new byte[16])).isEmpty();
    assertThat(TagPosition.FORMAT.read(new byte[17])).isPresent();
  }

  @Test
  void isInTheOrderOfNames_thenOfIds() {
    TagPosition first = tagBy(ALICE, "Ant", TagAccessType.PUBLIC).position();
    TagPosition second = tagBy(BOB, "bee", TagAccessType.PUBLIC).position();
    TagPosition third = tagBy(ALICE, "BEE", TagAccessType.PUBLIC).position();

    assertThat(Stream.of(third, first, second).sorted(TagPosition.BY_NAME))
        .containsExactly(first, second, third);
  }
}
