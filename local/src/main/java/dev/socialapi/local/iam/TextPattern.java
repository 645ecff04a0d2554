package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.permission.Wildcard;

/** A pattern of a policy, with its text as it is written there. */
record TextPattern(String text, Wildcard wildcard) {
  TextPattern {
    requireNonNull(text, "text is null");
    requireNonNull(wildcard, "wildcard is null");
  }

  static TextPattern exact(String text) {
    return new TextPattern(text, Wildcard.exact(text));
  }

  static TextPattern ignoringCase(String text) {
    return new TextPattern(text, Wildcard.ignoringCase(text));
  }

  boolean matches(String candidate) {
    return wildcard.matches(candidate);
  }
}
