package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.http.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has signed a request, and for which service; the signature itself is not looked at. */
record Credential(String accessKeyId, String service) {
  private static final Pattern SIGNATURE =
      Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/[^/]*/[^/]*/([^/]+)/aws4_request.*");

  Credential {
    requireNonNull(accessKeyId, "accessKeyId is null");
    requireNonNull(service, "service is null");
  }

  static Credential of(Request request) {
    Matcher signature = SIGNATURE.matcher(request.headers().last("Authorization").orElse(""));
    if (!signature.matches()) {
      throw new CallException(
          "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }
    return new Credential(signature.group(1), signature.group(2));
  }
}
