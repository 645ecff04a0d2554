package dev.socialapi.client.signin;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** An error that the user pool answered. */
final class Refusal {
  private static final int LONGEST_REASON = 300;

  private final int status;
  private final @Nullable String code;
  private final String reason;
  private final @Nullable String requestId;

  private Refusal(int status, @Nullable String code, String reason, @Nullable String requestId) {
    this.status = status;
    this.code = code;
    this.reason = reason;
    this.requestId = requestId;
  }

  /**
   * @param secrets what the request said and no message may repeat
   */
  static Refusal of(AwsServiceException error, String... secrets) {
    AwsErrorDetails details = error.awsErrorDetails();
    String code = details == null ? null : details.errorCode();
    String reason = details == null ? null : details.errorMessage();
    return new Refusal(
        error.statusCode(),
        code,
        without(secrets, reason == null ? "" : reason),
        error.requestId());
  }

  private static String without(String[] secrets, String reason) {
    String text = reason;
    for (String secret : secrets) {
      text = secret.isEmpty() ? text : text.replace(secret, "***");
    }
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
  }

  int status() {
    return status;
  }

  /** Cognito's name of the error; null if the answer was none of Cognito's. */
  @Nullable String code() {
    return code;
  }

  /** In the pool's words. */
  String reason() {
    return reason;
  }

  @Nullable String requestId() {
    return requestId;
  }
}
