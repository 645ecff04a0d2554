package dev.socialapi.e2e.protocol;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
import dev.socialapi.e2e.system.Person;
import java.util.UUID;

/** Ids of what somebody has: of the first in each list, or of something new where it is empty. */
final class ExistingIds {
  private final SocialClient api;

  ExistingIds(Person owner) {
    this.api = owner.api();
  }

  /** For a parameter of a path; users are nobody's. */
  String of(String parameter) {
    return switch (parameter) {
      case "postId" -> post().toString();
      case "tagId" -> tag().toString();
      case "tokenId" -> token().toString();
      default -> throw new IllegalArgumentException("nobody has a " + parameter);
    };
  }

  private UUID post() {
    var body = CreatePost.builder().name("Title").build();
    return api.posts().listMyPosts(it -> it.limit(1)).stream()
        .findFirst()
        .orElseGet(() -> api.posts().createPost(body))
        .postId();
  }

  private UUID tag() {
    var body = CreateTag.builder().name("Tag").build();
    return api.tags().listMyTags(it -> it.limit(1)).stream()
        .findFirst()
        .orElseGet(() -> api.tags().createTag(body))
        .tagId();
  }

  private UUID token() {
    var body = CreateToken.builder().name("Script").scopes(Scope.READ_POSTS).build();
    return api.tokens().listTokens(it -> it.limit(1)).stream()
        .findFirst()
        .map(Token::tokenId)
        .orElseGet(() -> api.tokens().createToken(body).tokenId());
  }
}
