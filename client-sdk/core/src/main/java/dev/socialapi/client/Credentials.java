package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;

/** Where tokens come from. */
final class Credentials {
  private final Supplier<String> source;
  private final boolean renewable;

  private Credentials(Supplier<String> source, boolean renewable) {
    this.source = source;
    this.renewable = renewable;
  }

  static Credentials none() {
    return new Credentials(() -> "", false);
  }

  static Credentials of(String token) {
    Check.token(token);
    return new Credentials(() -> token, false);
  }

  /** Asked again and again; {@code ""} means that there is none at the moment. */
  static Credentials from(Supplier<String> source) {
    return new Credentials(requireNonNull(source, "token"), true);
  }

  /** Whether asking again may bring another one. */
  boolean isRenewable() {
    return renewable;
  }

  /** Runs the caller's code, which may throw what it likes. */
  Optional<String> token() {
    String token = requireNonNull(source.get(), "the token supplier gave null");
    return token.isEmpty() ? Optional.empty() : Optional.of(renewable ? Check.token(token) : token);
  }
}
