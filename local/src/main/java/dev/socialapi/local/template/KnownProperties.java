package dev.socialapi.local.template;

import java.util.Set;

/** Refuses what would be silently ignored. */
final class KnownProperties {
  private KnownProperties() {}

  /** Fails at the first property that is not known. */
  static void check(Resource resource, Set<String> known) {
    for (var property : resource.properties().properties()) {
      if (!known.contains(property.getKey())) {
        throw resource.failure("Properties/" + property.getKey(), "is not supported");
      }
    }
  }
}
