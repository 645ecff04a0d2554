package dev.socialapi.tokens;

import java.math.BigInteger;
import java.util.Optional;

/** Numbers as digits and letters, in a fixed width: nothing in them ends a word on a screen. */
final class Base62 {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  private Base62() {}

  /** The bytes as one number without a sign, in that many digits. */
  static String encode(byte[] bytes, int width) {
    var digits = new char[width];
    BigInteger rest = new BigInteger(1, bytes);
    for (int i = width - 1; i >= 0; i--) {
      BigInteger[] division = rest.divideAndRemainder(BASE);
      digits[i] = DIGITS.charAt(division[1].intValue());
      rest = division[0];
    }
    if (rest.signum() != 0) {
      throw new IllegalArgumentException("too large for " + width + " digits");
    }
    return new String(digits);
  }

  /** That many bytes of which the digits were made; empty when they were not. */
  static Optional<byte[]> decode(String digits, int length) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      int digit = DIGITS.indexOf(digits.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    if (number.bitLength() > length * Byte.SIZE) {
      return Optional.empty();
    }
    byte[] bytes = number.toByteArray();
    var padded = new byte[length];
    int size = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - size, padded, length - size, size);
    return Optional.of(padded);
  }
}
