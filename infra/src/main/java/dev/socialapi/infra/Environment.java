package dev.socialapi.infra;

import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What differs between the places that the system is deployed to.
 *
 * @param name names the stage of the app, and ends the names of its stacks
 * @param logRetention how long the functions' logs are kept
 * @param operating who is told of trouble, and what a month may cost
 */
record Environment(String name, RetentionDays logRetention, Operating operating) {
  static final List<Environment> ALL =
      List.of(
          new Environment("dev", RetentionDays.TWO_WEEKS, new Operating(30, Optional.empty())),
          new Environment("staging", RetentionDays.ONE_MONTH, new Operating(60, Optional.empty())),
          new Environment(
              "prod", RetentionDays.THREE_MONTHS, new Operating(300, Optional.empty())));

  String dataStack() {
    return "SocialApiData-" + name;
  }

  String workerStack() {
    return "SocialApiWorkers-" + name;
  }

  String apiStack() {
    return "SocialApi-" + name;
  }

  String operationsStack() {
    return "SocialApiOperations-" + name;
  }

  /** What begins the name of whatever is named, and is the name where there is but one. */
  String resources() {
    return "social-api-" + name;
  }

  /** The name of one of several. */
  String resource(String id) {
    return resources() + "-" + id;
  }
}
