package dev.socialapi.local;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.identity.SampleUser;
import dev.socialapi.local.identity.SignedInUser;
import dev.socialapi.local.identity.Users;
import java.util.List;
import java.util.Locale;

/** The ready-made users: the same people at each start, signed up at the first. */
final class SampleUsers {
  static final List<SampleUser> ALL = List.of(user("Alice"), user("Bob"));

  private final Users users;

  SampleUsers(Users users) {
    this.users = requireNonNull(users, "users");
  }

  List<SignedInUser> signIn() {
    return ALL.stream().map(this::signIn).toList();
  }

  private SignedInUser signIn(SampleUser user) {
    return users.signIn(user.name(), user.email(), user.password());
  }

  private static SampleUser user(String name) {
    return new SampleUser(name, name.toLowerCase(Locale.ROOT) + "@example.com", "Quiet-river-42");
  }
}
