package dev.socialapi.infra;

import dev.socialapi.api.Cache.Sharing;
import java.util.Set;

/**
 * What a stage answers from its cache.
 *
 * @param sizeInGigabytes of the cluster, as API Gateway names its sizes
 * @param sharing the operations that are cached, by who is given their answers
 */
record Caching(String sizeInGigabytes, Set<Sharing> sharing) {
  private static final String SMALLEST = "0.5";

  static final Caching NOTHING = new Caching(SMALLEST, Set.of());

  static final Caching EVERYTHING = new Caching(SMALLEST, Set.of(Sharing.PUBLIC, Sharing.CALLER));

  /**
   * Not what depends on the caller, until a deployed API has shown that its key sees the credential
   * however a client spells the header's name (step 1 of docs/verify-on-aws.md).
   */
  static final Caching PUBLIC_ALONE = new Caching(SMALLEST, Set.of(Sharing.PUBLIC));

  Caching {
    sharing = Set.copyOf(sharing);
  }

  boolean isOn() {
    return !sharing.isEmpty();
  }
}
