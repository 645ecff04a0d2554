package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostChange;
import dev.socialapi.posts.PostStore;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoPostStoreIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();

  @ParameterizedTest
  @EnumSource
  void leavesWhatItWouldHaveWritten_whenTheAccessTypeChanges(AccessType before) {
    for (AccessType after : AccessType.values()) {
      Post post = postBy(ALICE, before);
      posts.add(post, Optional.empty());

      Post changed = posts.update(changeTo(after, post), OptionalLong.empty()).orRaise();

      assertThat(changed.accessType()).isEqualTo(after);
      assertThat(local.stored(Keys.post(post.id())))
          .isEqualTo(PostItem.write(changed, PublicShards.ONE));
    }
  }

  @Test
  void leavesAttributesOfALaterVersionAlone() {
    Post post = postBy(ALICE, AccessType.PRIVATE);
    var later = new HashMap<>(PostItem.write(post, PublicShards.ONE));
    later.put("colour", AttributeValue.fromS("red"));
    local.put(later);

    posts.update(changeTo(AccessType.PUBLIC, post), OptionalLong.empty()).orRaise();

    assertThat(local.stored(Keys.post(post.id())))
        .containsEntry("colour", AttributeValue.fromS("red"));
  }

  private static PostChange changeTo(AccessType accessType, Post post) {
    return new PostChange(
        post.id(), Optional.empty(), Optional.empty(), Optional.of(accessType), NOON);
  }
}
