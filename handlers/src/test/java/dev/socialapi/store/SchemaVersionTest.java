package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SchemaVersionTest {
  private static final Tag TAG = tagBy(ALICE, "Straße", TagAccessType.PUBLIC);

  @Test
  void readsTheLastTwoVersions() {
    assertThat(TagItem.read(TagItem.write(TAG))).isEqualTo(TAG);
    assertThat(TagItem.read(Version1.of(TagItem.write(TAG)))).isEqualTo(TAG);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3})
  void refusesEveryOther_andNamesIt(long version) {
    Map<String, AttributeValue> item = new HashMap<>(TagItem.write(TAG));
    item.put(SchemaVersion.ATTRIBUTE, SchemaVersion.value(version));

    assertThatIllegalStateException()
        .isThrownBy(() -> TagItem.read(item))
        .withMessage("an item of schema version %d, where versions 1 and 2 are read", version);
  }

  /** As it was kept, not as it would be kept today: see ADR 17. */
  @Test
  void readsTheKeyOfANameAsItWasKept() {
    Map<String, AttributeValue> item = new HashMap<>(Version1.of(TagItem.write(TAG)));
    item.put(
        Index.USER_POSTS.sortKey(),
        AttributeValue.fromS(Keys.byName(TAG.position()).replace("straße", "strasse")));

    assertThat(TagItem.read(item).nameKey()).isEqualTo(new NameKey("strasse"));
  }
}
