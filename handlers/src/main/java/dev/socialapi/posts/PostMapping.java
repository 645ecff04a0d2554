package dev.socialapi.posts;

import dev.socialapi.api.AccessTypeJson;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Page;

/** Posts as the contract spells them. */
public final class PostMapping {
  private PostMapping() {}

  static PostJson toJson(Post post) {
    return new PostJson(
        post.id().toString(),
        post.owner().value(),
        post.name(),
        post.content(),
        toJson(post.accessType()),
        post.createdAt(),
        post.updatedAt());
  }

  public static PostPageJson toJson(Page<Post, PostId> page, Cursor<PostId> cursor) {
    return new PostPageJson(
        page.items().stream().map(PostMapping::toJson).toList(),
        page.next().map(cursor::seal).orElse(null));
  }

  static AccessType fromJson(AccessTypeJson accessType) {
    return switch (accessType) {
      case PRIVATE -> AccessType.PRIVATE;
      case ALLOWED_USER -> AccessType.ALLOWED_USER;
      case PUBLIC -> AccessType.PUBLIC;
    };
  }

  private static AccessTypeJson toJson(AccessType accessType) {
    return switch (accessType) {
      case PRIVATE -> AccessTypeJson.PRIVATE;
      case ALLOWED_USER -> AccessTypeJson.ALLOWED_USER;
      case PUBLIC -> AccessTypeJson.PUBLIC;
    };
  }
}
