package dev.socialapi.users;

import dev.socialapi.api.PublicUserJson;
import dev.socialapi.api.UserJson;

/** Profiles as the contract spells them. */
final class UserMapping {
  private UserMapping() {}

  /** Never the e-mail address. */
  static PublicUserJson toPublicJson(User user) {
    return new PublicUserJson(
        user.id().value(),
        user.displayName().orElse(null),
        user.bio().orElse(null),
        user.createdAt());
  }

  static UserJson toJson(User user) {
    return new UserJson(
        user.id().value(),
        user.email().orElse(null),
        user.displayName().orElse(null),
        user.bio().orElse(null),
        user.createdAt(),
        user.updatedAt());
  }
}
