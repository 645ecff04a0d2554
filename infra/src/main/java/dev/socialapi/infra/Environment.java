package dev.socialapi.infra;

import java.util.List;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What differs between the places that the system is deployed to.
 *
 * @param name ends the names of the stacks
 * @param logRetention how long the functions' logs are kept
 */
record Environment(String name, RetentionDays logRetention) {
  static final List<Environment> ALL = List.of(new Environment("dev", RetentionDays.TWO_WEEKS));

  String dataStack() {
    return "SocialApiData-" + name;
  }

  String workerStack() {
    return "SocialApiWorkers-" + name;
  }

  String migrationStack() {
    return "SocialApiMigration-" + name;
  }

  String apiStack() {
    return "SocialApi-" + name;
  }
}
