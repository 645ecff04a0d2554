package dev.socialapi.e2e.model;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.Post;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A post, its allowed list and its tags: all of them, whoever may see them. */
final class PostState {
  private final Set<UUID> allowed = new LinkedHashSet<>();
  private final Set<TagState> tags = new LinkedHashSet<>();
  private Post post;
  private long version;

  PostState(Post post, long version) {
    this.post = post;
    this.version = version;
  }

  UUID id() {
    return post.postId();
  }

  Post post() {
    return post;
  }

  long version() {
    return version;
  }

  Set<UUID> allowed() {
    return allowed;
  }

  Set<TagState> tags() {
    return tags;
  }

  boolean isOwnedBy(UserState user) {
    return post.userId().equals(user.id());
  }

  boolean isSharedWith(UserState user) {
    return post.accessType().equals(AccessType.ALLOWED_USER) && allowed.contains(user.id());
  }

  boolean isVisibleTo(UserState user) {
    return isOwnedBy(user) || isSharedWith(user) || isPublic();
  }

  boolean isPublic() {
    return post.accessType().equals(AccessType.PUBLIC);
  }

  void change(Post next) {
    post = next;
    version++;
  }
}
