package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A name stays found under the key that it is kept under, however names are folded since. */
class OldNamesIT {
  private final LocalTable local = new LocalTable();
  private final DynamoTagStore tags = new DynamoTagStore(local.table());
  private final Tag tag = keptAs("strasse", tagBy(ALICE, "Straße", TagAccessType.PRIVATE));

  OldNamesIT() {
    tags.add(tag, Optional.empty());
  }

  @Test
  void isGivenBack_whenTheTagGetsAnotherName() {
    tags.update(found(), keptAs("weg", found()));

    assertThat(local.keys())
        .containsExactlyInAnyOrder(Keys.tag(tag.id()), Keys.tagName(ALICE, new NameKey("weg")));
  }

  @Test
  void isGivenBack_whenTheTagIsDeleted() {
    tags.delete(found());

    assertThat(local.isEmpty()).isTrue();
  }

  private Tag found() {
    return tags.tag(tag.id()).orElseThrow();
  }

  private static Tag keptAs(String key, Tag tag) {
    return new Tag(
        tag.id(),
        tag.owner(),
        tag.name(),
        new NameKey(key),
        tag.accessType(),
        tag.updatedAt(),
        tag.version());
  }
}
