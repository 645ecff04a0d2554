package dev.socialapi.infra;

import java.util.List;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What differs between the places that the system is deployed to.
 *
 * @param name names the stage of the app, and ends the names of its stacks
 * @param logRetention how long the functions' logs are kept
 */
record Environment(String name, RetentionDays logRetention) {
  static final List<Environment> ALL =
      List.of(
          new Environment("dev", RetentionDays.TWO_WEEKS),
          new Environment("staging", RetentionDays.ONE_MONTH),
          new Environment("prod", RetentionDays.THREE_MONTHS));

  String dataStack() {
    return "SocialApiData-" + name;
  }

  String workerStack() {
    return "SocialApiWorkers-" + name;
  }

  String apiStack() {
    return "SocialApi-" + name;
  }
}
