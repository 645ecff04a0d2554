package dev.socialapi.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A token as its bearer sends it: {@code sapat_}, then in base 62 its owner's id, its own id, 32
 * random bytes and the CRC-32 of everything before.
 *
 * <p>It names the item that it is kept in, so that it is found by key, strongly consistent. The
 * checksum tells a mistyped or invented one without asking anybody. Only the hash is kept.
 */
public final class TokenSecret {
  /** What every token begins with, and nothing else. */
  public static final String PREFIX = "sapat_";

  /** What tokens look like, for whoever looks for them: the gateway, secret scanners. */
  public static final String PATTERN = PREFIX + "[0-9A-Za-z]{93}";

  private static final Pattern SHAPE = Pattern.compile(PATTERN);

  private static final int ID_BYTES = 2 * Long.BYTES;
  private static final int RANDOM_BYTES = 32;
  private static final int ID_WIDTH = 22;
  private static final int RANDOM_WIDTH = 43;
  private static final int CHECKSUM_WIDTH = 6;

  private static final int USER_START = PREFIX.length();
  private static final int TOKEN_START = USER_START + ID_WIDTH;
  private static final int RANDOM_START = TOKEN_START + ID_WIDTH;
  private static final int CHECKSUM_START = RANDOM_START + RANDOM_WIDTH;

  private final UserId owner;
  private final TokenId id;
  private final String text;

  private TokenSecret(UserId owner, TokenId id, String text) {
    this.owner = requireNonNull(owner, "owner");
    this.id = requireNonNull(id, "id");
    this.text = requireNonNull(text, "text");
  }

  /** A new secret for the token of that id. */
  static TokenSecret mint(UserId owner, TokenId id, SecureRandom random) {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String unchecked =
        PREFIX
            + encode(UUID.fromString(owner.value()))
            + encode(id.value())
            + Base62.encode(bytes, RANDOM_WIDTH);
    return new TokenSecret(owner, id, unchecked + checksum(unchecked));
  }

  /** Reads what somebody has sent; empty when no token was ever like that. */
  public static Optional<TokenSecret> parse(String text) {
    if (!SHAPE.matcher(text).matches()
        || !text.endsWith(checksum(text.substring(0, CHECKSUM_START)))) {
      return Optional.empty();
    }
    return decode(text.substring(USER_START, TOKEN_START))
        .flatMap(owner ->
            decode(text.substring(TOKEN_START, RANDOM_START))
                .map(id -> new TokenSecret(new UserId(owner.toString()), new TokenId(id), text)));
  }

  public UserId owner() {
    return owner;
  }

  public TokenId id() {
    return id;
  }

  /** SHA-256 in hexadecimal. With 256 random bits in it, it needs no salt and no slow hash. */
  public String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The secret itself, for its owner's eyes, once. */
  String reveal() {
    return text;
  }

  /** Says nothing: what ends up in logs is out. */
  @Override
  public String toString() {
    return "TokenSecret[redacted]";
  }

  private static String encode(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base62.encode(bytes, ID_WIDTH);
  }

  private static Optional<UUID> decode(String digits) {
    return Base62.decode(digits, ID_BYTES)
        .map(ByteBuffer::wrap)
        .map(bytes -> new UUID(bytes.getLong(), bytes.getLong()));
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(US_ASCII));
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(crc.getValue()).array();
    return Base62.encode(bytes, CHECKSUM_WIDTH);
  }
}
