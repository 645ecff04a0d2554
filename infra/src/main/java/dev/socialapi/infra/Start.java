package dev.socialapi.infra;

/**
 * How a function is ready before anybody waits for it: in one of two ways, since AWS refuses a
 * version that has both.
 */
sealed interface Start {
  /** Instances are copies of a snapshot, which is taken when a version is published. */
  record SnapStart() implements Start {}

  /**
   * Instances stand by, are paid for all the time, and answer without any start. More than these
   * start while somebody waits.
   *
   * @param instances how many
   */
  record Provisioned(int instances) implements Start {
    public Provisioned {
      if (instances < 1) {
        throw new IllegalArgumentException("nothing stands by: " + instances);
      }
    }
  }
}
