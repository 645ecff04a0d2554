package dev.socialapi.store;

import static java.util.Objects.requireNonNull;

import dev.socialapi.auth.UserId;
import dev.socialapi.users.User;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a user's profile is stored. */
final class UserItem {
  static final String EMAIL = "email";
  static final String DISPLAY_NAME = "display_name";
  static final String BIO = "bio";
  static final String CREATED_AT = "created_at";

  private static final ItemSchema<User, Draft> SCHEMA =
      ItemSchema.of(User.class, Draft.class)
          .text(
              TableAttributes.PARTITION_KEY,
              user -> Keys.profile(user.id()).partition(),
              (draft, partition) -> draft.id = Keys.userIn(partition))
          .derived(TableAttributes.SORT_KEY, user -> Keys.profile(user.id()).sort())
          .text(EMAIL, user -> user.email().orElse(null), (draft, email) -> draft.email = email)
          .text(
              DISPLAY_NAME,
              user -> user.displayName().orElse(null),
              (draft, displayName) -> draft.displayName = displayName)
          .text(BIO, user -> user.bio().orElse(null), (draft, bio) -> draft.bio = bio)
          .text(
              CREATED_AT,
              user -> Timestamps.write(user.createdAt()),
              (draft, time) -> draft.createdAt = Timestamps.read(time))
          .text(
              Change.UPDATED_AT,
              user -> Timestamps.write(user.updatedAt()),
              (draft, time) -> draft.updatedAt = Timestamps.read(time))
          .number(Change.VERSION, User::version, (draft, version) -> draft.version = version)
          .build(Draft::new, Draft::finish);

  private UserItem() {}

  static Map<String, AttributeValue> write(User user) {
    return SCHEMA.write(user);
  }

  static User read(Map<String, AttributeValue> item) {
    return SCHEMA.read(item);
  }

  private static final class Draft {
    private @Nullable UserId id;
    private @Nullable String email;
    private @Nullable String displayName;
    private @Nullable String bio;
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private long version;

    User finish() {
      return new User(
          requireNonNull(id),
          Optional.ofNullable(email),
          Optional.ofNullable(displayName),
          Optional.ofNullable(bio),
          requireNonNull(createdAt),
          requireNonNull(updatedAt),
          version);
    }
  }
}
