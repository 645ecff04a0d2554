package dev.socialapi.local.gateway.permission;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * IAM's patterns: a star is any run of characters, slashes included, a question mark is any one.
 */
public record Wildcard(Pattern pattern) {
  public Wildcard {
    requireNonNull(pattern, "pattern is null");
  }

  public static Wildcard exact(String text) {
    return new Wildcard(Pattern.compile(expression(text), Pattern.DOTALL));
  }

  public static Wildcard ignoringCase(String text) {
    return new Wildcard(
        Pattern.compile(expression(text), Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
  }

  public boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  private static String expression(String text) {
    return text.chars()
        .mapToObj(character ->
            switch (character) {
              case '*' -> ".*";
              case '?' -> ".";
              default -> Pattern.quote(Character.toString(character));
            })
        .collect(Collectors.joining());
  }
}
