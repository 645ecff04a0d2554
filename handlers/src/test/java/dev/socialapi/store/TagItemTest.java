package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.socialapi.posts.PostId;
import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import dev.socialapi.tags.TagId;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stored data outlives code: what is stored is pinned letter by letter. */
class TagItemTest {
  private static final PostId POST = PostId.parse("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  @ParameterizedTest
  @EnumSource
  void storesTagAsItAlwaysDid(TagAccessType accessType) {
    String golden = StoredItems.golden("tag-" + TagItem.spell(accessType) + ".json");

    assertThat(StoredItems.json(TagItem.write(tag(accessType)))).isEqualTo(golden);
  }

  @Test
  void storesNameAndLinksAsItAlwaysDid() {
    Tag tag = tag(TagAccessType.PUBLIC);

    assertThat(StoredItems.json(TagNameItem.write(tag)))
        .isEqualTo(StoredItems.golden("tag-name.json"));
    assertThat(StoredItems.json(TagLinkItem.ofPost(POST, tag.id())))
        .isEqualTo(StoredItems.golden("tag-on-post.json"));
    assertThat(StoredItems.json(TagLinkItem.ofTag(tag.id(), POST)))
        .isEqualTo(StoredItems.golden("post-of-tag.json"));
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(TagAccessType accessType) {
    Tag tag = tag(accessType);

    assertThat(TagItem.read(TagItem.write(tag))).isEqualTo(tag);
  }

  @Test
  void ignoresAttributesOfALaterVersion() {
    Tag tag = tag(TagAccessType.PRIVATE);
    var item = new HashMap<>(TagItem.write(tag));
    item.put("colour", AttributeValue.fromS("red"));

    assertThat(TagItem.read(item)).isEqualTo(tag);
  }

  @Test
  void refusesItem_whenAnAttributeIsMissing() {
    var item = new HashMap<>(TagItem.write(tag(TagAccessType.PRIVATE)));
    item.remove(TagItem.NAME);

    assertThatNullPointerException().isThrownBy(() -> TagItem.read(item));
  }

  private static Tag tag(TagAccessType accessType) {
    return new Tag(
        TagId.parse("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e11"),
        ALICE,
        "Cafe\u0301 CRÈME",
        NameKey.of("Cafe\u0301 CRÈME"),
        accessType,
        Instant.parse("2025-01-02T03:04:05Z"),
        3);
  }
}
