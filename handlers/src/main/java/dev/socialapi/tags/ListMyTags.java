package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListMyTagsOperation;
import dev.socialapi.api.ListMyTagsRequest;
import dev.socialapi.api.ListMyTagsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;

/** Lists the caller's own tags of both access types, by name. One table request. */
public final class ListMyTags implements ListMyTagsOperation {
  private final TagStore tags;
  private final Cursor<TagPosition> cursor;

  public ListMyTags(TagStore tags, Cursors cursors) {
    this.tags = tags;
    this.cursor = cursors.of(TagPosition.FORMAT, Operation.LIST_MY_TAGS.id());
  }

  @Override
  public ListMyTagsResult listMyTags(Caller caller, ListMyTagsRequest request) {
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    Page<Tag, TagPosition> page = tags.tagsByUser(new UserId(caller.userId()), wanted);
    return new ListMyTagsResult(TagMapping.toJson(page, cursor));
  }
}
