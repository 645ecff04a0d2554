package dev.socialapi.http;

import dev.socialapi.version.EntityTags;

/** Whether a caller has a representation already (RFC 9110, section 13.1.2). */
final class IfNoneMatch {
  private static final String WEAK = "W/";

  private IfNoneMatch() {}

  /** Compares weakly: {@code W/"3"} names the same representation as {@code "3"}. */
  static boolean names(String header, String eTag) {
    return EntityTags.isAny(header)
        || EntityTags.parse(header).stream().map(IfNoneMatch::opaque).anyMatch(eTag::equals);
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
