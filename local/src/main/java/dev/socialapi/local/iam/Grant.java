package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

/**
 * The smallest thing that can be taken from a role: one action, on one resource, for the partitions
 * of one form.
 *
 * @param function the logical id of the function that has the role
 * @param leadingKeys the form of the partition keys; {@value #ANY} when the role does not say
 */
record Grant(String function, String action, String resource, String leadingKeys)
    implements Comparable<Grant> {
  static final String ANY = "*";

  Grant {
    requireNonNull(function, "function is null");
    requireNonNull(action, "action is null");
    requireNonNull(resource, "resource is null");
    requireNonNull(leadingKeys, "leadingKeys is null");
  }

  @Override
  public int compareTo(Grant other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "%s: %s on %s, leading keys %s".formatted(function, action, resource, leadingKeys);
  }
}
