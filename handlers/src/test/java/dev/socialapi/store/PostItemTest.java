package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stored data outlives code: what is stored is pinned letter by letter. */
class PostItemTest {
  @ParameterizedTest
  @EnumSource
  void storesPostAsItAlwaysDid(AccessType accessType) {
    String golden = StoredItems.golden("post-" + PostItem.spell(accessType) + ".json");

    assertThat(StoredItems.json(PostItem.write(post(accessType), PublicShards.ONE)))
        .isEqualTo(golden);
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(AccessType accessType) {
    Post post = post(accessType);

    assertThat(PostItem.read(PostItem.write(post, PublicShards.ONE))).isEqualTo(post);
  }

  @Test
  void ignoresAttributesOfALaterVersion() {
    Post post = post(AccessType.PRIVATE);
    var item = new HashMap<>(PostItem.write(post, PublicShards.ONE));
    item.put("colour", AttributeValue.fromS("red"));

    assertThat(PostItem.read(item)).isEqualTo(post);
  }

  @Test
  void refusesItem_whenAnAttributeIsMissing() {
    var item = new HashMap<>(PostItem.write(post(AccessType.PRIVATE), PublicShards.ONE));
    item.remove(PostItem.CONTENT);

    assertThatNullPointerException().isThrownBy(() -> PostItem.read(item));
  }

  private static Post post(AccessType accessType) {
    return new Post(
        PostId.parse("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10"),
        ALICE,
        "Hello, world",
        "",
        accessType,
        Instant.parse("2025-01-02T03:04:05Z"),
        3);
  }
}
