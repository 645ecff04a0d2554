package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.NOON;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.Post;
import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoTagStoreIT {
  private final LocalTable local = new LocalTable();
  private final DynamoTagStore tags = new DynamoTagStore(local.table());
  private final DynamoTagLinkStore links = new DynamoTagLinkStore(local.table());

  @ParameterizedTest
  @CsvSource({
    "Travel, PRIVATE",
    "Travel, PUBLIC",
    "TRAVEL, PRIVATE",
    "TRAVEL, PUBLIC",
    "Other, PRIVATE",
    "Other, PUBLIC"
  })
  void leavesWhatItWouldHaveWritten(String name, TagAccessType after) {
    for (TagAccessType before : TagAccessType.values()) {
      Tag tag = added(tagBy(ALICE, "Travel", before));
      Tag wanted = change(tag, name, after);

      assertThat(tags.update(tag, wanted).orRaise()).isEqualTo(wanted);

      assertThat(local.stored(Keys.tag(tag.id()))).isEqualTo(TagItem.write(wanted));
      assertThat(local.stored(TagNameItem.key(wanted))).isEqualTo(TagNameItem.write(wanted));
      if (!wanted.nameKey().equals(tag.nameKey())) {
        assertThat(local.stored(TagNameItem.key(tag))).isEmpty();
      }
      tags.delete(wanted).orRaise();
      assertThat(local.stored(Keys.tag(tag.id()))).isEmpty();
      assertThat(local.stored(TagNameItem.key(wanted))).isEmpty();
    }
  }

  @Test
  void leavesAttributesOfALaterVersionAlone() {
    Tag tag = added(tagBy(ALICE, "Travel", TagAccessType.PRIVATE));
    var later = new HashMap<>(TagItem.write(tag));
    later.put("colour", AttributeValue.fromS("red"));
    local.put(later);

    tags.update(tag, change(tag, "Other", TagAccessType.PUBLIC)).orRaise();

    assertThat(local.stored(Keys.tag(tag.id())))
        .containsEntry("colour", AttributeValue.fromS("red"));
  }

  @Test
  void countsTheTagsOfAPost_exactlyWhileTheyAreLinked() {
    Post post = postBy(ALICE, AccessType.PUBLIC);
    local.posts().add(post, Optional.empty());
    Tag one = added(tagBy(ALICE, "One", TagAccessType.PRIVATE));
    Tag two = added(tagBy(ALICE, "Two", TagAccessType.PUBLIC));

    links.attach(post, one.id());
    links.attach(post, two.id());
    assertThat(counted(post)).containsExactlyInAnyOrder(one.id().toString(), two.id().toString());
    assertThat(local.stored(Keys.tagOnPost(post.id(), one.id())))
        .isEqualTo(TagLinkItem.ofPost(post.id(), one.id()));
    assertThat(local.stored(Keys.postOfTag(one.id(), post.id())))
        .isEqualTo(TagLinkItem.ofTag(one.id(), post.id()));

    links.detach(post.id(), one.id());
    assertThat(counted(post)).containsExactly(two.id().toString());
    assertThat(local.stored(Keys.tagOnPost(post.id(), one.id()))).isEmpty();
    assertThat(local.stored(Keys.postOfTag(one.id(), post.id()))).isEmpty();

    links.detach(post.id(), two.id());
    assertThat(counted(post)).isEmpty();
  }

  private List<String> counted(Post post) {
    AttributeValue ids = local.stored(Keys.postLimits(post.id())).get(PostLimits.TAG_IDS);
    return ids == null ? List.of() : ids.ss();
  }

  private static Tag change(Tag tag, String name, TagAccessType accessType) {
    return new Tag(
        tag.id(), tag.owner(), name, NameKey.of(name), accessType, NOON.plusSeconds(1), 2);
  }

  private Tag added(Tag tag) {
    tags.add(tag, Optional.empty());
    return tag;
  }
}
