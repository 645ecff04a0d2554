package dev.socialapi.e2e.protocol;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.Token;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.spec.Contract;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids for paths: every other time of what somebody has, else of nothing. */
final class PathIds {
  private static final Pattern PARAMETER = Pattern.compile("[{](\\w+)}");

  private final Person owner;
  private final Person other;
  private final Random random;

  /**
   * @param other who is named as a user as often as the owner is
   */
  PathIds(Person owner, Person other, Random random) {
    this.owner = owner;
    this.other = other;
    this.random = random;
  }

  /** One for each parameter of the operation's path; all are there, or none is. */
  Map<String, String> of(Contract.Operation operation) {
    boolean areThere = random.nextBoolean();
    Map<String, String> ids = new HashMap<>();
    PARAMETER
        .matcher(operation.path())
        .results()
        .map(parameter -> parameter.group(1))
        .forEach(name -> ids.put(name, areThere ? existing(name) : UUID.randomUUID().toString()));
    return ids;
  }

  /** Of things the first in their list, or a new one where requests have removed all. */
  private String existing(String parameter) {
    return switch (parameter) {
      case "postId" -> post().toString();
      case "tagId" -> tag().toString();
      case "tokenId" -> token().toString();
      case "userId" -> (random.nextBoolean() ? owner : other).userId();
      default -> throw new IllegalArgumentException("nothing has a " + parameter);
    };
  }

  private UUID post() {
    SocialClient api = owner.api();
    var body = CreatePost.builder().name("Title").build();
    return api.posts().listMyPosts(it -> it.limit(1)).stream()
        .findFirst()
        .orElseGet(() -> api.posts().createPost(body))
        .postId();
  }

  private UUID tag() {
    SocialClient api = owner.api();
    var body = CreateTag.builder().name("Tag").build();
    return api.tags().listMyTags(it -> it.limit(1)).stream()
        .findFirst()
        .orElseGet(() -> api.tags().createTag(body))
        .tagId();
  }

  private UUID token() {
    SocialClient api = owner.api();
    var body = CreateToken.builder().name("Script").scopes(Scope.READ_POSTS).build();
    return api.tokens().listTokens(it -> it.limit(1)).stream()
        .findFirst()
        .map(Token::tokenId)
        .orElseGet(() -> api.tokens().createToken(body).tokenId());
  }
}
