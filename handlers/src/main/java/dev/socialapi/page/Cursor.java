package dev.socialapi.page;

import dev.socialapi.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Writes and reads the cursors of one list: positions as opaque tokens. */
public final class Cursor {
  private static final int MAX_LENGTH = 512;
  private static final int POSITION_BYTES = 16;

  private final Cursors cursors;
  private final byte[] context;

  Cursor(Cursors cursors, byte[] context) {
    this.cursors = cursors;
    this.context = context;
  }

  /** A token for the position, another one each time. */
  public String seal(UUID position) {
    byte[] bytes =
        ByteBuffer.allocate(POSITION_BYTES)
            .putLong(position.getMostSignificantBits())
            .putLong(position.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursors.seal(context, bytes));
  }

  /** The position that the token was made for. Whatever is not such a token is a problem. */
  public UUID open(String token) {
    return decode(token)
        .flatMap(bytes -> cursors.open(context, bytes))
        .filter(position -> position.length == POSITION_BYTES)
        .map(Cursor::position)
        .orElseThrow(ProblemCode.INVALID_CURSOR::raise);
  }

  private static Optional<byte[]> decode(String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static UUID position(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
