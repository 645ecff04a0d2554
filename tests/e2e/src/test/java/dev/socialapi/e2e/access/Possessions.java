package dev.socialapi.e2e.access;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AllowedUser;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.Token;
import dev.socialapi.client.model.User;
import dev.socialapi.e2e.system.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that somebody has.
 *
 * @param readers of each post
 * @param labels the tags on each post
 */
record Possessions(
    User profile,
    List<Post> posts,
    Map<UUID, List<AllowedUser>> readers,
    Map<UUID, List<Tag>> labels,
    List<Tag> tags,
    List<Token> tokens) {

  /**
   * Something of each kind.
   *
   * @return the ids, by the names that the contract's paths have for them
   */
  static Map<String, String> give(Person owner, Person reader) {
    SocialClient api = owner.api();
    UUID post = api.posts().createPost(CreatePost.builder().name("Title").build()).postId();
    UUID tag = api.tags().createTag(CreateTag.builder().name("Tag").build()).tagId();
    var token = CreateToken.builder().name("Script").scopes(Scope.READ_POSTS).build();
    api.tags().attachTag(post, tag);
    api.posts().addAllowedUser(post, UUID.fromString(reader.userId()));
    return Map.of(
        "postId", post.toString(),
        "tagId", tag.toString(),
        "tokenId", api.tokens().createToken(token).tokenId().toString(),
        "userId", reader.userId());
  }

  static Possessions of(Person owner) {
    SocialClient api = owner.api();
    List<Post> posts = api.posts().listMyPosts().stream().toList();
    Map<UUID, List<AllowedUser>> readers = new HashMap<>();
    Map<UUID, List<Tag>> labels = new HashMap<>();
    for (Post post : posts) {
      UUID id = post.postId();
      readers.put(id, api.posts().listAllowedUsers(id).stream().toList());
      labels.put(id, api.tags().listPostTags(id).stream().toList());
    }
    return new Possessions(
        api.me().getMe(),
        posts,
        readers,
        labels,
        api.tags().listMyTags().stream().toList(),
        api.tokens().listTokens().stream().toList());
  }
}
