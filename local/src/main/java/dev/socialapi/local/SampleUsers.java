package dev.socialapi.local;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.identity.SignedInUser;
import dev.socialapi.local.identity.Users;
import java.util.List;
import java.util.Locale;

/** The ready-made users: the same people at each start, signed up at the first. */
final class SampleUsers {
  private static final List<String> NAMES = List.of("Alice", "Bob");
  private static final String PASSWORD = "Quiet-river-42";

  private final Users users;

  SampleUsers(Users users) {
    this.users = requireNonNull(users, "users");
  }

  List<SignedInUser> signIn() {
    return NAMES.stream().map(this::signIn).toList();
  }

  private SignedInUser signIn(String name) {
    return users.signIn(name, name.toLowerCase(Locale.ROOT) + "@example.com", PASSWORD);
  }
}
