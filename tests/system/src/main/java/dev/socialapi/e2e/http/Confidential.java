package dev.socialapi.e2e.http;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the tests of this run have used that belongs into no log: credentials, addresses, and what
 * people write. Safe for many threads.
 *
 * <p>Of each text the beginning of its longest part that JSON leaves as it is; what is too short to
 * be told from other words is left out.
 */
public final class Confidential {
  /** The shortest text that is looked for. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 40;

  private static final Pattern SCHEME = Pattern.compile("(?i)^bearer +");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u[0-9a-fA-F]{4}|.)|[^ -~]");

  /** What people write, what they are called and reached by, and tokens that are made for them. */
  private static final Pattern MEMBERS =
      Pattern.compile(
          "\"(?:bio|content|display_name|email|name|token)\" *: *"
              + "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");

  private static final Set<String> TEXTS = ConcurrentHashMap.newKeySet();

  private Confidential() {}

  /** The value of an Authorization header: what follows the scheme. */
  public static void authorization(String header) {
    add(SCHEME.matcher(header).replaceFirst(""));
  }

  /** A body that was sent or answered. */
  public static void body(String json) {
    Matcher member = MEMBERS.matcher(json);
    while (member.find()) {
      add(member.group(1));
    }
  }

  public static void add(String text) {
    String plain =
        Stream.of(ESCAPED.split(text, -1)).reduce("", (a, b) -> b.length() > a.length() ? b : a);
    if (plain.length() >= SHORTEST) {
      TEXTS.add(plain.substring(0, Math.min(plain.length(), LONGEST)));
    }
  }

  public static Set<String> texts() {
    return new TreeSet<>(TEXTS);
  }
}
