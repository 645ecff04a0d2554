package dev.socialapi.infra;

import static java.util.Objects.requireNonNull;

import dev.socialapi.api.SecurityScheme;
import dev.socialapi.infra.gateway.ContractOperation;

/**
 * How often each method may be called, all callers together.
 *
 * @param reads GET, and what browsers ask before they send anything
 * @param writes everything else
 * @param credentials what sessions alone may do: tokens, and the account's end
 */
record Throttling(Limit reads, Limit writes, Limit credentials) {
  /** What an account has by default for all its APIs of a region: no limit of our own. */
  private static final Limit ACCOUNT = new Limit(10_000, 5_000);

  static final Throttling AS_THE_ACCOUNT = new Throttling(ACCOUNT, ACCOUNT, ACCOUNT);

  Throttling {
    requireNonNull(reads, "reads");
    requireNonNull(writes, "writes");
    requireNonNull(credentials, "credentials");
  }

  /** Room for {@code burst} calls at once, of which {@code perSecond} come back in a second. */
  record Limit(int perSecond, int burst) {
    Limit {
      if (perSecond < 1 || burst < 1) {
        throw new IllegalArgumentException("a limit that nothing passes");
      }
    }
  }

  Limit of(ContractOperation operation) {
    if (operation.security().contains(SecurityScheme.SESSION.wire())) {
      return credentials;
    }
    return operation.httpMethod().equals("GET") ? reads : writes;
  }
}
