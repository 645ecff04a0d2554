package dev.socialapi.generator;

/**
 * A regular expression of the contract, which is ECMA 262's, and is used as one of Java's. Refused
 * is what the two languages read differently, and what Java's {@code matches} and a schema's search
 * would decide differently.
 */
final class EcmaPattern {
  private static final String READ_DIFFERENTLY = "sSbBcpPkGQEAzZhHvVRX";

  private EcmaPattern() {}

  static void check(String place, String pattern) {
    if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.endsWith("\\$")) {
      throw new UnsupportedContractException(place, "a pattern must begin with ^ and end with $");
    }
    int depth = 0;
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
        if (READ_DIFFERENTLY.indexOf(pattern.charAt(i)) >= 0) {
          throw differs(place, "\\" + pattern.charAt(i));
        }
      } else if (inClass) {
        if (c == '[' || pattern.startsWith("&&", i)) {
          throw differs(place, c + " inside a class");
        }
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '.') {
        throw differs(place, ".");
      } else if (c == '|' && depth == 0) {
        throw new UnsupportedContractException(place, "alternatives must stand in a group");
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
  }

  private static UnsupportedContractException differs(String place, String construct) {
    return new UnsupportedContractException(
        place, "ECMA 262 and Java read " + construct + " differently; spell it out as a class");
  }
}
