package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** What a role says to a request. */
sealed interface Decision {
  /** It may be done, by the grants that say so. */
  record Allowed(Set<Grant> grants) implements Decision {
    public Allowed {
      grants = Set.copyOf(grants);
    }
  }

  /**
   * It may not be done.
   *
   * @param message what AWS tells the caller
   */
  record Refused(String message) implements Decision {
    public Refused {
      requireNonNull(message, "message is null");
    }
  }
}
