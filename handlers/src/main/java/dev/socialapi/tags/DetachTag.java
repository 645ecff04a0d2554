package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.DetachTagOperation;
import dev.socialapi.api.DetachTagRequest;
import dev.socialapi.api.DetachTagResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.PostAccess;
import dev.socialapi.posts.PostGuard;
import dev.socialapi.posts.PostId;

/**
 * Takes a tag, which the caller need not see, off one of his posts. Two table requests, one when it
 * is not there.
 */
public final class DetachTag implements DetachTagOperation {
  private final TagLinkStore links;

  public DetachTag(TagLinkStore links) {
    this.links = links;
  }

  @Override
  public DetachTagResult detachTag(Caller caller, DetachTagRequest request) {
    var user = new UserId(caller.userId());
    PostId post = PostId.parse(request.postId());
    TagId tag = TagId.parse(request.tagId());
    Tagging found = links.tagging(post, tag, user);
    PostGuard.permit(user, PostAccess.Action.UPDATE, found.post());
    if (found.isAttached()) {
      links.detach(post, tag);
    }
    return new DetachTagResult();
  }
}
