package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Locale;

/** Where the API is, and whether it can be told a secret. */
final class BaseUrl {
  private final String text;
  private final boolean encrypted;
  private final boolean confidential;

  private BaseUrl(String text, boolean encrypted, boolean confidential) {
    this.text = text;
    this.encrypted = encrypted;
    this.confidential = confidential;
  }

  /** The contract's base path is added where it is missing. */
  static BaseUrl of(URI url, boolean insecureAllowed) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean encrypted = scheme.equals("https");
    if ((!encrypted && !scheme.equals("http")) || url.getHost() == null) {
      throw new IllegalArgumentException("not an http or https URL with a host");
    }
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("a base URL has no user, query or fragment");
    }
    String path = requireNonNull(url.getRawPath()).replaceFirst("/+$", "");
    String complete = path.endsWith(Operation.BASE_PATH) ? path : path + Operation.BASE_PATH;
    return new BaseUrl(
        scheme + "://" + url.getRawAuthority() + complete,
        encrypted,
        encrypted || insecureAllowed || isLoopback(url.getHost()));
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  URI resolve(String target) {
    return URI.create(text + target);
  }

  boolean isEncrypted() {
    return encrypted;
  }

  /**
   * @throws IllegalStateException if everybody on the way could read the token
   */
  void requireConfidential() {
    if (!confidential) {
      throw new IllegalStateException(
          "no token is sent over plain http, but to this machine; see allowInsecure()");
    }
  }
}
