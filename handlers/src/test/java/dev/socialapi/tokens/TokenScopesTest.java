package dev.socialapi.tokens;

import static dev.socialapi.api.Scope.READ_POSTS;
import static dev.socialapi.api.Scope.READ_PROFILE;
import static dev.socialapi.api.Scope.READ_TAGS;
import static dev.socialapi.api.Scope.SHARE_POSTS;
import static dev.socialapi.api.Scope.WRITE_POSTS;
import static dev.socialapi.api.Scope.WRITE_PROFILE;
import static dev.socialapi.api.Scope.WRITE_TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Scope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenScopesTest {
  private static final Map<Scope, Set<Scope>> EXPANDED =
      new EnumMap<>(
          Map.of(
              READ_POSTS, Set.of(READ_POSTS),
              READ_PROFILE, Set.of(READ_PROFILE),
              READ_TAGS, Set.of(READ_TAGS),
              SHARE_POSTS, Set.of(SHARE_POSTS, READ_POSTS),
              WRITE_POSTS, Set.of(WRITE_POSTS, READ_POSTS),
              WRITE_PROFILE, Set.of(WRITE_PROFILE, READ_PROFILE),
              WRITE_TAGS, Set.of(WRITE_TAGS, READ_TAGS)));

  @ParameterizedTest
  @EnumSource
  void writingBringsReadingAlong(Scope scope) {
    assertThat(TokenScopes.expanded(List.of(scope))).isEqualTo(EXPANDED.get(scope));
  }

  @Test
  void everyScopeIsExpanded_andNamingItTwiceIsNamingItOnce() {
    assertThat(TokenScopes.expanded(List.of(WRITE_TAGS, READ_POSTS, WRITE_TAGS)))
        .containsExactlyInAnyOrder(WRITE_TAGS, READ_TAGS, READ_POSTS);
    assertThat(TokenScopes.expanded(EnumSet.allOf(Scope.class)))
        .isEqualTo(EnumSet.allOf(Scope.class));
  }
}
