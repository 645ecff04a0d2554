package dev.socialapi.tokens;

import dev.socialapi.api.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a token's scopes come to: who may write may read back what he has written. */
final class TokenScopes {
  private TokenScopes() {}

  /** The scopes, and what they bring along. */
  static Set<Scope> expanded(Collection<Scope> named) {
    Set<Scope> all = EnumSet.copyOf(named);
    named.forEach(scope -> broughtAlongBy(scope).ifPresent(all::add));
    return all;
  }

  private static Optional<Scope> broughtAlongBy(Scope scope) {
    return switch (scope) {
      case WRITE_POSTS, SHARE_POSTS -> Optional.of(Scope.READ_POSTS);
      case WRITE_PROFILE -> Optional.of(Scope.READ_PROFILE);
      case WRITE_TAGS -> Optional.of(Scope.READ_TAGS);
      case READ_POSTS, READ_PROFILE, READ_TAGS -> Optional.empty();
    };
  }
}
