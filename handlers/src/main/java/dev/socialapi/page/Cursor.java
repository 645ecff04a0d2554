package dev.socialapi.page;

import dev.socialapi.problem.ProblemCode;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes and reads the cursors of one list: positions as opaque tokens.
 *
 * @param <P> the list's positions
 */
public final class Cursor<P> {
  private static final int MAX_LENGTH = 512;

  private final Cursors cursors;
  private final byte[] context;
  private final PositionFormat<P> format;

  Cursor(Cursors cursors, byte[] context, PositionFormat<P> format) {
    this.cursors = cursors;
    this.context = context;
    this.format = format;
  }

  /** A token for the position, another one each time. */
  public String seal(P position) {
    byte[] sealed = cursors.seal(context, format.write(position));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The position that the token was made for. Whatever is not such a token is a problem. */
  public P open(String token) {
    return decode(token)
        .flatMap(bytes -> cursors.open(context, bytes))
        .flatMap(format::read)
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
}
