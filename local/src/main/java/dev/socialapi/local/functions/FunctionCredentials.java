package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.template.FunctionResource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The credentials of a function's role. The key id tells functions apart; it is letters and digits,
 * as DynamoDB Local demands, and nothing here opens anything outside this machine.
 */
public record FunctionCredentials(String accessKeyId, String secretAccessKey, String sessionToken) {
  public FunctionCredentials {
    requireNonNull(accessKeyId, "accessKeyId is null");
    requireNonNull(secretAccessKey, "secretAccessKey is null");
    requireNonNull(sessionToken, "sessionToken is null");
  }

  public static FunctionCredentials of(FunctionResource function) {
    return new FunctionCredentials(
        "ASIA" + digest("id", function).substring(0, 16).toUpperCase(Locale.ROOT),
        digest("secret", function).substring(0, 40),
        digest("session", function));
  }

  private static String digest(String use, FunctionResource function) {
    try {
      byte[] seed = (use + function.arn()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
    } catch (NoSuchAlgorithmException exception) {
      throw new IllegalStateException(exception);
    }
  }

  @Override
  public String toString() {
    return "FunctionCredentials[" + accessKeyId + "]";
  }
}
