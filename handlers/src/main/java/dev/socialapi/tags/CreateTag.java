package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.CreateTagJson;
import dev.socialapi.api.CreateTagOperation;
import dev.socialapi.api.CreateTagRequest;
import dev.socialapi.api.CreateTagResult;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.idempotency.IdempotencyKey;
import dev.socialapi.version.ETag;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Creates a tag that belongs to the caller. One table request.
 *
 * <p>A repeated idempotency key is answered as it was the first time, from the request and the id
 * that it made then, whatever has become of the tag.
 */
public final class CreateTag implements CreateTagOperation {
  private final TagStore tags;
  private final Supplier<TagId> ids;

  public CreateTag(TagStore tags, Supplier<TagId> ids) {
    this.tags = tags;
    this.ids = ids;
  }

  @Override
  public CreateTagResult createTag(Caller caller, CreateTagRequest request) {
    var owner = new UserId(caller.userId());
    Tag tag = tag(ids.get(), owner, request.body());
    Optional<TagId> earlier = tags.add(tag, key(owner, request, tag));
    if (earlier.isPresent()) {
      return result(tag(earlier.get(), owner, request.body()), Optional.of("true"));
    }
    return result(tag, Optional.empty());
  }

  private static Optional<IdempotencyKey> key(UserId owner, CreateTagRequest request, Tag tag) {
    return request
        .idempotencyKey()
        .map(key ->
            IdempotencyKey.of(key, owner, Operation.CREATE_TAG, request.body(), tag.createdAt()));
  }

  private static Tag tag(TagId id, UserId owner, CreateTagJson draft) {
    TagAccessType accessType =
        Optional.ofNullable(draft.accessType())
            .map(TagMapping::fromJson)
            .orElse(TagAccessType.PRIVATE);
    return Tag.create(id, owner, draft.name(), accessType);
  }

  private static CreateTagResult result(Tag tag, Optional<String> replayed) {
    return new CreateTagResult(
        TagMapping.toJson(tag),
        Operation.GET_TAG.pathOf(tag.id().toString()),
        ETag.of(tag.version()),
        replayed);
  }
}
