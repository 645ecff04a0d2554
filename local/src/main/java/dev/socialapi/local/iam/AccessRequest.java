package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What IAM is asked about a call, or about a part of one that touches several things.
 *
 * @param leadingKeys the values of the partition keys that are touched; none for what has no keys
 */
record AccessRequest(String action, String resource, List<String> leadingKeys) {
  AccessRequest {
    requireNonNull(action, "action is null");
    requireNonNull(resource, "resource is null");
    leadingKeys = List.copyOf(leadingKeys);
  }

  static AccessRequest of(String action, String resource) {
    return new AccessRequest(action, resource, List.of());
  }
}
