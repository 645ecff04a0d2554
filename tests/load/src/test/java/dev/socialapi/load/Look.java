package dev.socialapi.load;

/**
 * What a local system holds at one moment.
 *
 * @param second since the first look
 * @param system gateway and functions, and the user pool
 * @param database DynamoDB Local
 */
record Look(long second, Resources system, Resources database) {
  static Look at(long second, Processes processes) {
    return new Look(second, Resources.of(processes.system()), Resources.of(processes.database()));
  }

  long memory() {
    return system.memory();
  }

  long memoryOfDatabase() {
    return database.memory();
  }

  long threads() {
    return system.threads() + database.threads();
  }

  long handles() {
    return system.handles() + database.handles();
  }
}
