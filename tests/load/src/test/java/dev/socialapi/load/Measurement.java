package dev.socialapi.load;

/**
 * How much of a simulation a system bears.
 *
 * @param capacity callers a second that it sustains
 * @param half what came of half as many
 * @param taken by the system meanwhile, from the first request to the last
 */
record Measurement(String simulation, double capacity, Run half, ProcessorTime taken) {
  /** Of a processor, for one request. */
  double systemMillis() {
    return ProcessorTime.each(taken.system(), half.asked());
  }

  /** The database's share comes on top of the system's. */
  double databaseMillis() {
    return ProcessorTime.each(taken.database(), half.asked());
  }
}
