package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagId;
import dev.socialapi.tokens.PersonalAccessToken;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fills a table with more than anybody would add one by one. */
public final class Bulk {
  private final LocalTable local;

  public Bulk(LocalTable local) {
    this.local = local;
  }

  public void posts(Collection<Post> posts) {
    posts(posts, PublicShards.ONE);
  }

  /** The public ones in so many shards. */
  public void posts(Collection<Post> posts, PublicShards shards) {
    local.putAll(posts.stream().map(post -> PostItem.write(post, shards)).toList());
  }

  /** Puts a user on the allowed lists of all these posts. */
  public void share(Collection<Post> posts, UserId user) {
    local.putAll(
        posts.stream().map(post -> AllowedUserItem.write(post.id(), user, Instant.EPOCH)).toList());
  }

  /** Puts users on the allowed list of one post, and counts them. */
  public void allow(PostId post, Collection<UserId> users) {
    local.putAll(
        users.stream().map(user -> AllowedUserItem.write(post, user, Instant.EPOCH)).toList());
    Map<String, AttributeValue> limits = SchemaVersion.newItem(Keys.postLimits(post));
    limits.putAll(local.stored(Keys.postLimits(post)));
    limits.put(PostLimits.ALLOWED_USERS, AttributeValue.fromN(Integer.toString(users.size())));
    local.put(limits);
  }

  public void tags(Collection<Tag> tags) {
    local.putAll(
        tags.stream()
            .flatMap(tag -> Stream.of(TagItem.write(tag), TagNameItem.write(tag)))
            .toList());
  }

  public void tokens(Collection<PersonalAccessToken> tokens) {
    local.putAll(tokens.stream().map(TokenItem::write).toList());
  }

  /** Tags whose names are kept for nobody, for lists alone. */
  public void unnamed(Collection<Tag> tags) {
    local.putAll(tags.stream().map(TagItem::write).toList());
  }

  /** Puts tags on one post, and counts them. */
  public void attach(Collection<Tag> tags, PostId post) {
    local.putAll(
        tags.stream()
            .flatMap(tag ->
                Stream.of(TagLinkItem.ofPost(post, tag.id()), TagLinkItem.ofTag(tag.id(), post)))
            .toList());
    Map<String, AttributeValue> limits = new HashMap<>(local.stored(Keys.postLimits(post)));
    limits.putAll(Keys.postLimits(post).attributes());
    List<String> ids = tags.stream().map(tag -> tag.id().toString()).toList();
    limits.put(PostLimits.TAG_IDS, AttributeValue.fromSs(ids));
    local.put(limits);
  }

  /** Puts one tag on posts, without counting it among theirs. */
  public void attach(TagId tag, Collection<Post> posts) {
    local.putAll(
        posts.stream()
            .flatMap(post ->
                Stream.of(TagLinkItem.ofPost(post.id(), tag), TagLinkItem.ofTag(tag, post.id())))
            .toList());
  }
}
