package dev.socialapi.version;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lists of entity tags in conditional headers (RFC 9110, section 8.8.3). */
public final class EntityTags {
  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\uFFFF]*\"";
  private static final Pattern ONE = Pattern.compile(TAG);
  private static final Pattern LIST =
      Pattern.compile("[\\t ,]*" + TAG + "(?:[\\t ]*,[\\t ,]*" + TAG + ")*[\\t ,]*");

  private EntityTags() {}

  /** Whether the header names every representation there is. */
  public static boolean isAny(String value) {
    return value.strip().equals("*");
  }

  /** The tags as they are spelled, weak ones with their prefix; none when the list is malformed. */
  public static Set<String> parse(String value) {
    if (!LIST.matcher(value).matches()) {
      return Set.of();
    }
    return ONE.matcher(value).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
