package dev.socialapi.infra;

/**
 * What a stage's firewall lets pass.
 *
 * @param requestsPerFiveMinutes of one address
 */
record Firewall(int requestsPerFiveMinutes) {
  /** The fewest that the firewall can count. */
  private static final int FEWEST = 10;

  Firewall {
    if (requestsPerFiveMinutes < FEWEST) {
      throw new IllegalArgumentException("a firewall that nothing passes");
    }
  }
}
