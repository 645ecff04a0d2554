package dev.socialapi.tags;

import dev.socialapi.api.TagAccessTypeJson;
import dev.socialapi.api.TagJson;
import dev.socialapi.api.TagPageJson;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Page;

/** Tags as the contract spells them. */
final class TagMapping {
  private TagMapping() {}

  static TagJson toJson(Tag tag) {
    return new TagJson(
        tag.id().toString(),
        tag.owner().value(),
        tag.name(),
        toJson(tag.accessType()),
        tag.createdAt(),
        tag.updatedAt());
  }

  static TagPageJson toJson(Page<Tag, TagPosition> page, Cursor<TagPosition> cursor) {
    return new TagPageJson(
        page.items().stream().map(TagMapping::toJson).toList(),
        page.next().map(cursor::seal).orElse(null));
  }

  static TagAccessType fromJson(TagAccessTypeJson accessType) {
    return switch (accessType) {
      case PRIVATE -> TagAccessType.PRIVATE;
      case PUBLIC -> TagAccessType.PUBLIC;
    };
  }

  private static TagAccessTypeJson toJson(TagAccessType accessType) {
    return switch (accessType) {
      case PRIVATE -> TagAccessTypeJson.PRIVATE;
      case PUBLIC -> TagAccessTypeJson.PUBLIC;
    };
  }
}
