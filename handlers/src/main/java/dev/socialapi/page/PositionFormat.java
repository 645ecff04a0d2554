package dev.socialapi.page;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * How a list's positions are written inside its cursors.
 *
 * @param <P> a position; up to 350 bytes, so that a cursor has at most 512 characters
 */
public interface PositionFormat<P> {
  byte[] write(P position);

  /** The position; empty when the bytes are not one. */
  Optional<P> read(byte[] bytes);

  /** The format of positions that are ids. */
  static <P> PositionFormat<P> ofUuid(Function<P, UUID> id, Function<UUID, P> position) {
    return new PositionFormat<>() {
      @Override
      public byte[] write(P value) {
        UUID uuid = id.apply(value);
        return ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
      }

      @Override
      public Optional<P> read(byte[] bytes) {
        if (bytes.length != 2 * Long.BYTES) {
          return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(position.apply(new UUID(buffer.getLong(), buffer.getLong())));
      }
    };
  }
}
