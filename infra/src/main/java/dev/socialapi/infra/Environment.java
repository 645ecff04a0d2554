package dev.socialapi.infra;

import java.util.List;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What differs between the places that the system is deployed to.
 *
 * @param name names the stage of the app, and ends the names of its stacks
 * @param logRetention how long the functions' logs are kept
 * @param concurrency how functions start, and how many instances there may be
 */
record Environment(String name, RetentionDays logRetention, Concurrency concurrency) {
  static final List<Environment> ALL =
      List.of(
          new Environment("dev", RetentionDays.TWO_WEEKS, Concurrency.SHARED),
          new Environment("staging", RetentionDays.ONE_MONTH, Concurrency.SHARED),
          new Environment(
              "prod", RetentionDays.THREE_MONTHS, Concurrency.SHARED.reserving(100, 10)));

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
