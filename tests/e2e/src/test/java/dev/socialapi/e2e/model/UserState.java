package dev.socialapi.e2e.model;

import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.User;
import dev.socialapi.e2e.system.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A user, with the profile as it was last answered. */
final class UserState {
  private final Person person;
  private final List<TokenState> tokens = new ArrayList<>();
  private User profile;
  private long version;

  UserState(Person person, User profile, long version) {
    this.person = person;
    this.profile = profile;
    this.version = version;
  }

  UUID id() {
    return UUID.fromString(person.userId());
  }

  String name() {
    return person.email().replaceFirst("-.*", "");
  }

  SocialClient api() {
    return person.api();
  }

  String accessToken() {
    return person.accessToken();
  }

  /** Those that are not revoked, in the order of their making. */
  List<TokenState> tokens() {
    return tokens;
  }

  User profile() {
    return profile;
  }

  long version() {
    return version;
  }

  void change(User next) {
    profile = next;
    version++;
  }
}
