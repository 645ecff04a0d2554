package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.ListPublicTagsOperation;
import dev.socialapi.api.ListPublicTagsRequest;
import dev.socialapi.api.ListPublicTagsResult;
import dev.socialapi.api.Operation;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;

/**
 * Lists everybody's public tags, by name. One table request.
 *
 * <p>The answer does not depend on the caller, since all callers share it through the gateway's
 * cache.
 */
public final class ListPublicTags implements ListPublicTagsOperation {
  private final TagStore tags;
  private final Cursors cursors;

  public ListPublicTags(TagStore tags, Cursors cursors) {
    this.tags = tags;
    this.cursors = cursors;
  }

  @Override
  public ListPublicTagsResult listPublicTags(Caller caller, ListPublicTagsRequest request) {
    NameKey prefix = NameKey.of(request.namePrefix().orElse(""));
    Cursor<TagPosition> cursor =
        cursors.of(TagPosition.FORMAT, Operation.LIST_PUBLIC_TAGS.id(), prefix.value());
    var wanted = new PageRequest<>(request.limit(), request.cursor().map(cursor::open));
    Page<Tag, TagPosition> page = tags.publicTags(prefix, wanted).filter(TagAccess::isForEverybody);
    return new ListPublicTagsResult(TagMapping.toJson(page, cursor));
  }
}
