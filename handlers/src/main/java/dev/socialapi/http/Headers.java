package dev.socialapi.http;

/** The names and constant values of the headers that every answer carries. */
public final class Headers {
  public static final String REQUEST_ID = "X-Request-Id";
  public static final String CACHE_CONTROL = "Cache-Control";
  public static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  public static final String EXPOSE_HEADERS = "Access-Control-Expose-Headers";
  public static final String STRICT_TRANSPORT_SECURITY = "Strict-Transport-Security";
  public static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

  /** Caches may keep an answer for its caller, but ask before using it. */
  public static final String PRIVATE_NO_CACHE = "private, no-cache";

  /** No cache may keep an answer. */
  public static final String NO_STORE = "no-store";

  /** Every origin: what counts is the bearer token, never a cookie. */
  public static final String ANY_ORIGIN = "*";

  /** For two years, browsers come by HTTPS alone. */
  public static final String HTTPS_ALONE = "max-age=63072000; includeSubDomains";

  /** What somebody has written is JSON, whatever it looks like. */
  public static final String NO_SNIFF = "nosniff";

  static final String CONTENT_TYPE = "Content-Type";
  static final String DEPRECATION = "Deprecation";
  static final String ETAG = "ETag";
  static final String IF_NONE_MATCH = "If-None-Match";
  static final String LINK = "Link";
  static final String SUNSET = "Sunset";

  private Headers() {}
}
