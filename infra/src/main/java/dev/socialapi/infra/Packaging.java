package dev.socialapi.infra;

/** How functions are deployed. The local system runs zips alone. */
enum Packaging {
  /** A jar, in Lambda's own Java runtime: the only one of which there are snapshots. */
  ZIP,

  /** A container image with its own JVM, and a cache of what functions load. */
  IMAGE;

  /** How a function is ready that would rather be so in this way: images have no snapshots. */
  Start startOf(Start wanted) {
    return switch (wanted) {
      case Start.SnapStart _ -> this == IMAGE ? new Start.OnDemand() : wanted;
      case Start.OnDemand _, Start.Provisioned _ -> wanted;
    };
  }
}
