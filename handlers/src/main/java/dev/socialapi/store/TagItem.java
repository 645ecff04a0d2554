package dev.socialapi.store;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import dev.socialapi.tags.TagId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a tag is stored. */
final class TagItem {
  static final String USER_ID = "user_id";
  static final String NAME = "name";
  static final String NAME_KEY = "name_key";
  static final String ACCESS_TYPE = "access_type";

  private static final ItemSchema<Tag, Draft> SCHEMA =
      ItemSchema.of(Tag.class, Draft.class)
          .text(
              TableAttributes.PARTITION_KEY,
              tag -> Keys.tag(tag.id()).partition(),
              (draft, partition) -> draft.id = Keys.tagIn(partition))
          .derived(TableAttributes.SORT_KEY, tag -> Keys.tag(tag.id()).sort())
          .text(
              USER_ID,
              tag -> tag.owner().value(),
              (draft, owner) -> draft.owner = new UserId(owner))
          .text(NAME, Tag::name, (draft, name) -> draft.name = name)
          .text(
              NAME_KEY,
              tag -> tag.nameKey().value(),
              (draft, key) -> draft.nameKey = new NameKey(key))
          .text(
              ACCESS_TYPE,
              tag -> spell(tag.accessType()),
              (draft, accessType) -> draft.accessType = accessType(accessType))
          .derived("created_at", tag -> Timestamps.write(tag.createdAt()))
          .text(
              Change.UPDATED_AT,
              tag -> Timestamps.write(tag.updatedAt()),
              (draft, time) -> draft.updatedAt = Timestamps.read(time))
          .number(Change.VERSION, Tag::version, (draft, version) -> draft.version = version)
          .derived(Index.USER_POSTS.partitionKey(), tag -> Keys.tagsOf(tag.owner()))
          .derived(Index.USER_POSTS.sortKey(), tag -> Keys.byName(tag.position()))
          .derived(
              Index.ACCESS_TYPE_POSTS.partitionKey(),
              tag -> isPublic(tag) ? Keys.PUBLIC_TAGS : null)
          .derived(
              Index.ACCESS_TYPE_POSTS.sortKey(),
              tag -> isPublic(tag) ? Keys.byName(tag.position()) : null)
          .build(Draft::new, Draft::finish);

  private TagItem() {}

  static Map<String, AttributeValue> write(Tag tag) {
    return SCHEMA.write(tag);
  }

  static Tag read(Map<String, AttributeValue> item) {
    return SCHEMA.read(item);
  }

  /**
   * Everything of a tag that can change, so that it is of the version that is written. A tag is
   * listed as public exactly while it is.
   */
  static Change set(Change change, Tag tag) {
    String place = Keys.byName(tag.position());
    change
        .set(SchemaVersion.ATTRIBUTE, SchemaVersion.value(SchemaVersion.WRITTEN))
        .set(NAME, tag.name())
        .set(NAME_KEY, tag.nameKey().value())
        .set(ACCESS_TYPE, spell(tag.accessType()))
        .set(Index.USER_POSTS.sortKey(), place);
    return isPublic(tag)
        ? change
            .set(Index.ACCESS_TYPE_POSTS.partitionKey(), Keys.PUBLIC_TAGS)
            .set(Index.ACCESS_TYPE_POSTS.sortKey(), place)
        : change
            .remove(Index.ACCESS_TYPE_POSTS.partitionKey())
            .remove(Index.ACCESS_TYPE_POSTS.sortKey());
  }

  static String spell(TagAccessType accessType) {
    return accessType.name().toLowerCase(Locale.ROOT);
  }

  private static TagAccessType accessType(String stored) {
    return TagAccessType.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  private static boolean isPublic(Tag tag) {
    return tag.accessType() == TagAccessType.PUBLIC;
  }

  private static final class Draft {
    private @Nullable TagId id;
    private @Nullable UserId owner;
    private @Nullable String name;
    private @Nullable NameKey nameKey;
    private @Nullable TagAccessType accessType;
    private @Nullable Instant updatedAt;
    private long version;

    Tag finish() {
      return new Tag(
          requireNonNull(id),
          requireNonNull(owner),
          requireNonNull(name),
          requireNonNull(nameKey),
          requireNonNull(accessType),
          requireNonNull(updatedAt),
          version);
    }
  }
}
