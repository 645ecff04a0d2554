package dev.socialapi.local.template;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the ids that AWS would invent: always the same for the same resource. */
final class PhysicalIds {
  private static final int BASE_36 = 36;

  private PhysicalIds() {}

  /** Lower-case letters and digits, as many as asked for (at most 48). */
  static String id(Resource resource, int length) {
    String digits = new BigInteger(1, digest(resource)).toString(BASE_36);
    return "0".repeat(Math.max(0, length - digits.length())).concat(digits).substring(0, length);
  }

  /** A readable name for a resource that was given none, at most {@code limit} characters long. */
  static String name(Resource resource, int limit) {
    String suffix = "-" + id(resource, 8);
    String name = resource.stack() + "-" + resource.logicalId();
    return name.substring(0, Math.min(name.length(), limit - suffix.length())) + suffix;
  }

  private static byte[] digest(Resource resource) {
    String seed = resource.stack() + "/" + resource.logicalId();
    try {
      return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
