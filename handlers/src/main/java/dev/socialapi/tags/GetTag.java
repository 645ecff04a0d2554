package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.GetTagOperation;
import dev.socialapi.api.GetTagRequest;
import dev.socialapi.api.GetTagResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.tags.TagAccess.Action;
import dev.socialapi.version.ETag;

/** Reads one tag that the caller may see. One table request. */
public final class GetTag implements GetTagOperation {
  private final TagGuard guard;

  public GetTag(TagStore tags) {
    this.guard = new TagGuard(tags);
  }

  @Override
  public GetTagResult getTag(Caller caller, GetTagRequest request) {
    TagId id = TagId.parse(request.tagId());
    Tag tag = guard.require(new UserId(caller.userId()), Action.READ, id);
    return new GetTagResult(TagMapping.toJson(tag), ETag.of(tag.version()));
  }
}
