package dev.socialapi.store;

import static java.util.Objects.requireNonNull;

import dev.socialapi.api.Scope;
import dev.socialapi.auth.UserId;
import dev.socialapi.tokens.PersonalAccessToken;
import dev.socialapi.tokens.TokenId;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a token is stored. */
final class TokenItem {
  static final String LAST_USED_AT = "last_used_at";

  private static final ItemSchema<PersonalAccessToken, Draft> SCHEMA =
      ItemSchema.of(PersonalAccessToken.class, Draft.class)
          .text(
              TableAttributes.PARTITION_KEY,
              token -> key(token).partition(),
              (draft, partition) -> draft.owner = Keys.userIn(partition))
          .text(
              TableAttributes.SORT_KEY,
              token -> key(token).sort(),
              (draft, sort) -> draft.id = Keys.tokenIn(sort))
          .text("name", PersonalAccessToken::name, (draft, name) -> draft.name = name)
          .text(
              "scopes",
              token -> spell(token.scopes()),
              (draft, scopes) -> draft.scopes = scopes(scopes))
          .text(
              "secret_hash",
              PersonalAccessToken::secretHash,
              (draft, hash) -> draft.secretHash = hash)
          .derived("created_at", token -> Timestamps.write(token.createdAt()))
          .text(
              "expires_at",
              token -> Timestamps.write(token.expiresAt()),
              (draft, time) -> draft.expiresAt = Timestamps.read(time))
          .text(
              LAST_USED_AT,
              token -> token.lastUsedAt().map(Timestamps::write).orElse(null),
              (draft, time) -> draft.lastUsedAt = Timestamps.read(time))
          .number(
              TableAttributes.DELETE_AFTER,
              token -> token.forgottenAt().getEpochSecond(),
              (_, _) -> {})
          .build(Draft::new, Draft::finish);

  private TokenItem() {}

  static Key key(PersonalAccessToken token) {
    return Keys.token(token.owner(), token.id());
  }

  static Map<String, AttributeValue> write(PersonalAccessToken token) {
    return SCHEMA.write(token);
  }

  static PersonalAccessToken read(Map<String, AttributeValue> item) {
    return SCHEMA.read(item);
  }

  private static String spell(Set<Scope> scopes) {
    return scopes.stream().map(Scope::wire).sorted().collect(Collectors.joining(" "));
  }

  private static Set<Scope> scopes(String stored) {
    return Arrays.stream(stored.split(" ", -1))
        .flatMap(scope -> Scope.byWire(scope).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  private static final class Draft {
    private @Nullable TokenId id;
    private @Nullable UserId owner;
    private @Nullable String name;
    private @Nullable Set<Scope> scopes;
    private @Nullable String secretHash;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    PersonalAccessToken finish() {
      return new PersonalAccessToken(
          requireNonNull(id),
          requireNonNull(owner),
          requireNonNull(name),
          requireNonNull(scopes),
          requireNonNull(secretHash),
          requireNonNull(expiresAt),
          Optional.ofNullable(lastUsedAt));
    }
  }
}
