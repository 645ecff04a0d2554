package dev.socialapi.load;

/**
 * What a local system holds at one moment.
 *
 * @param system gateway and functions, and the user pool
 * @param database DynamoDB Local
 */
record Look(Resources system, Resources database) {
  static Look at(Processes processes) {
    return new Look(Resources.of(processes.system()), Resources.of(processes.database()));
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
