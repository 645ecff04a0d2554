package dev.socialapi.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals positions with AES-GCM, so that a cursor tells nothing and cannot be made up.
 *
 * <p>A position may name something that its reader cannot see, which is why it is encrypted and not
 * merely signed. Thread-safe.
 */
public final class Cursors {
  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int MIN_BYTES = 1 + NONCE_BYTES + TAG_BITS / 8;
  private static final int MIN_SECRET_LENGTH = 16;

  private final SecretKeySpec key;
  private final SecureRandom random;

  /**
   * Makes the cursors of one deployment.
   *
   * @param secret any long random text; cursors sealed with another one are refused
   */
  public Cursors(String secret, SecureRandom random) {
    if (secret.length() < MIN_SECRET_LENGTH) {
      throw new IllegalArgumentException("cursor secret has fewer than 16 characters");
    }
    this.key = new SecretKeySpec(sha256(secret), "AES");
    this.random = random;
  }

  /** The cursors of one list: no other operation and no other filters can read them. */
  public <P> Cursor<P> of(PositionFormat<P> format, String operationId, String... filters) {
    return new Cursor<>(this, context(operationId, filters), format);
  }

  byte[] seal(byte[] context, byte[] position) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
      byte[] sealed = cipher.doFinal(position);
      return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The position, or nothing when the bytes were not sealed here in the same context. */
  Optional<byte[]> open(byte[] context, byte[] token) {
    if (token.length < MIN_BYTES || token[0] != VERSION) {
      return Optional.empty();
    }
    var nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(token, 1, NONCE_BYTES).get(nonce);
    int start = 1 + NONCE_BYTES;
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, context);
      return Optional.of(cipher.doFinal(token, start, token.length - start));
    } catch (AEADBadTagException _) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  /** Each part with its length before it, so that no two lists share a context. */
  private static byte[] context(String operationId, String... filters) {
    var text = new StringBuilder().append(VERSION);
    append(text, operationId);
    for (String filter : filters) {
      append(text, filter);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static void append(StringBuilder text, String part) {
    text.append('|').append(part.length()).append(':').append(part);
  }

  private static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
