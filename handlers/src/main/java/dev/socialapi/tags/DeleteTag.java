package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.DeleteTagOperation;
import dev.socialapi.api.DeleteTagRequest;
import dev.socialapi.api.DeleteTagResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.tags.TagAccess.Action;
import dev.socialapi.version.IfMatch;

/**
 * Removes one of the caller's tags, at once from every post and for good. Two table requests, and
 * two more each time that the tag is changed in between.
 */
public final class DeleteTag implements DeleteTagOperation {
  private final TagStore tags;
  private final TagGuard guard;

  public DeleteTag(TagStore tags) {
    this.tags = tags;
    this.guard = new TagGuard(tags);
  }

  @Override
  public DeleteTagResult deleteTag(Caller caller, DeleteTagRequest request) {
    IfMatch ifMatch = request.ifMatch().map(IfMatch::parse).orElse(IfMatch.ANY_VERSION);
    guard.change(
        new UserId(caller.userId()),
        Action.DELETE,
        TagId.parse(request.tagId()),
        ifMatch,
        tags::delete);
    return new DeleteTagResult();
  }
}
