package dev.socialapi.store;

import dev.socialapi.posts.PostId;
import dev.socialapi.tags.TagId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a link between a post and a tag is stored: twice, once under each end. */
final class TagLinkItem {
  private TagLinkItem() {}

  static Map<String, AttributeValue> ofPost(PostId post, TagId tag) {
    return SchemaVersion.newItem(Keys.tagOnPost(post, tag));
  }

  /** What the tag's posts are listed from. */
  static Map<String, AttributeValue> ofTag(TagId tag, PostId post) {
    Index index = Index.TAG_POSTS_SORTED;
    Map<String, AttributeValue> item = SchemaVersion.newItem(Keys.postOfTag(tag, post));
    item.put("post_created_at", AttributeValue.fromS(Timestamps.write(post.createdAt())));
    item.put(index.partitionKey(), AttributeValue.fromS(Keys.tagPartition(tag)));
    item.put(index.sortKey(), AttributeValue.fromS(Keys.byCreation(post)));
    return item;
  }
}
