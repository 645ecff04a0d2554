package dev.socialapi.tags;

import dev.socialapi.api.AttachTagOperation;
import dev.socialapi.api.AttachTagRequest;
import dev.socialapi.api.AttachTagResult;
import dev.socialapi.api.Caller;
import dev.socialapi.auth.UserId;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostAccess;
import dev.socialapi.posts.PostGuard;
import dev.socialapi.posts.PostId;
import dev.socialapi.tags.TagAccess.Action;

/**
 * Puts a tag that the caller may see on one of his posts. Two table requests, one when it is there
 * already.
 */
public final class AttachTag implements AttachTagOperation {
  private final TagLinkStore links;

  public AttachTag(TagLinkStore links) {
    this.links = links;
  }

  @Override
  public AttachTagResult attachTag(Caller caller, AttachTagRequest request) {
    var user = new UserId(caller.userId());
    PostId postId = PostId.parse(request.postId());
    TagId tagId = TagId.parse(request.tagId());
    Tagging found = links.tagging(postId, tagId, user);
    PostGuard.permit(user, PostAccess.Action.READ, found.post());
    TagGuard.permit(user, Action.ATTACH, found.tag());
    Post post = PostGuard.permit(user, PostAccess.Action.UPDATE, found.post());
    if (!found.isAttached()) {
      links.attach(post, tagId);
    }
    return new AttachTagResult();
  }
}
