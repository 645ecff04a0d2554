package dev.socialapi.tags;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.socialapi.page.PositionFormat;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list of tags by name.
 *
 * @param name as its owner spelled it, at most 64 code points: its key may be three times as long,
 *     too long for a cursor
 */
public record TagPosition(String name, TagId id) {
  /** The order of every list of tags: by the key of the name, then by id. */
  static final Comparator<TagPosition> BY_NAME =
      Comparator.comparing(TagPosition::nameKey)
          .thenComparing(position -> position.id().toString());

  /** The id, then the name in UTF-8. */
  static final PositionFormat<TagPosition> FORMAT =
      new PositionFormat<>() {
        private static final int ID_BYTES = 2 * Long.BYTES;

        @Override
        public byte[] write(TagPosition position) {
          UUID id = position.id().value();
          byte[] name = position.name().getBytes(UTF_8);
          return ByteBuffer.allocate(ID_BYTES + name.length)
              .putLong(id.getMostSignificantBits())
              .putLong(id.getLeastSignificantBits())
              .put(name)
              .array();
        }

        @Override
        public Optional<TagPosition> read(byte[] bytes) {
          if (bytes.length <= ID_BYTES) {
            return Optional.empty();
          }
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          var id = new TagId(new UUID(buffer.getLong(), buffer.getLong()));
          var name = new String(bytes, ID_BYTES, bytes.length - ID_BYTES, UTF_8);
          return Optional.of(new TagPosition(name, id));
        }
      };

  public TagPosition {
    requireNonNull(name, "name");
    requireNonNull(id, "id");
  }

  public NameKey nameKey() {
    return NameKey.of(name);
  }
}
