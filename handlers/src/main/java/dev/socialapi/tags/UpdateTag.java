package dev.socialapi.tags;

import dev.socialapi.api.Caller;
import dev.socialapi.api.UpdateTagJson;
import dev.socialapi.api.UpdateTagOperation;
import dev.socialapi.api.UpdateTagRequest;
import dev.socialapi.api.UpdateTagResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.tags.TagAccess.Action;
import dev.socialapi.version.ETag;
import dev.socialapi.version.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes some members of one of the caller's tags. Two table requests, and two more each time that
 * the tag is changed in between.
 */
public final class UpdateTag implements UpdateTagOperation {
  private final TagStore tags;
  private final TagGuard guard;
  private final Clock clock;

  public UpdateTag(TagStore tags, Clock clock) {
    this.tags = tags;
    this.guard = new TagGuard(tags);
    this.clock = clock;
  }

  @Override
  public UpdateTagResult updateTag(Caller caller, UpdateTagRequest request) {
    IfMatch ifMatch = request.ifMatch().map(IfMatch::parse).orElse(IfMatch.ANY_VERSION);
    Tag tag =
        guard.change(
            new UserId(caller.userId()),
            Action.UPDATE,
            TagId.parse(request.tagId()),
            ifMatch,
            found -> tags.update(found, changed(found, request.body())));
    return new UpdateTagResult(TagMapping.toJson(tag), ETag.of(tag.version()));
  }

  private Tag changed(Tag tag, UpdateTagJson body) {
    return tag.changed(
        Optional.ofNullable(body.name()),
        Optional.ofNullable(body.accessType()).map(TagMapping::fromJson),
        Instant.ofEpochMilli(clock.millis()));
  }
}
