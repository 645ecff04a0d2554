package dev.socialapi.tokens;

import dev.socialapi.api.CreatedTokenJson;
import dev.socialapi.api.Scope;
import dev.socialapi.api.ScopeJson;
import dev.socialapi.api.TokenJson;
import dev.socialapi.api.TokenPageJson;
import dev.socialapi.page.Cursor;
import dev.socialapi.page.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Tokens as the contract spells them. */
final class TokenMapping {
  private TokenMapping() {}

  static TokenJson toJson(PersonalAccessToken token) {
    return new TokenJson(
        token.id().toString(),
        token.name(),
        toJson(token.scopes()),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt().orElse(null));
  }

  /** The one answer with the secret in it. */
  static CreatedTokenJson toJson(PersonalAccessToken token, TokenSecret secret) {
    return new CreatedTokenJson(
        secret.reveal(),
        token.id().toString(),
        token.name(),
        toJson(token.scopes()),
        token.createdAt(),
        token.expiresAt());
  }

  static TokenPageJson toJson(Page<PersonalAccessToken, TokenId> page, Cursor<TokenId> cursor) {
    return new TokenPageJson(
        page.items().stream().map(TokenMapping::toJson).toList(),
        page.next().map(cursor::seal).orElse(null));
  }

  static Set<Scope> fromJson(List<ScopeJson> named) {
    return TokenScopes.expanded(named.stream().map(TokenMapping::fromJson).toList());
  }

  private static List<ScopeJson> toJson(Set<Scope> scopes) {
    return scopes.stream()
        .sorted(Comparator.comparing(Scope::wire))
        .map(TokenMapping::toJson)
        .toList();
  }

  private static Scope fromJson(ScopeJson scope) {
    return switch (scope) {
      case READ_PROFILE -> Scope.READ_PROFILE;
      case WRITE_PROFILE -> Scope.WRITE_PROFILE;
      case READ_POSTS -> Scope.READ_POSTS;
      case WRITE_POSTS -> Scope.WRITE_POSTS;
      case SHARE_POSTS -> Scope.SHARE_POSTS;
      case READ_TAGS -> Scope.READ_TAGS;
      case WRITE_TAGS -> Scope.WRITE_TAGS;
    };
  }

  private static ScopeJson toJson(Scope scope) {
    return switch (scope) {
      case READ_PROFILE -> ScopeJson.READ_PROFILE;
      case WRITE_PROFILE -> ScopeJson.WRITE_PROFILE;
      case READ_POSTS -> ScopeJson.READ_POSTS;
      case WRITE_POSTS -> ScopeJson.WRITE_POSTS;
      case SHARE_POSTS -> ScopeJson.SHARE_POSTS;
      case READ_TAGS -> ScopeJson.READ_TAGS;
      case WRITE_TAGS -> ScopeJson.WRITE_TAGS;
    };
  }
}
