package dev.socialapi.infra;

import dev.socialapi.infra.Throttling.Limit;
import dev.socialapi.store.PublicShards;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * What differs between the places that the system is deployed to.
 *
 * @param name names the stage of the app, and ends the names of its stacks
 * @param logRetention how long logs are kept
 * @param packaging how functions are deployed
 * @param gateway its cache, limits and firewall
 * @param concurrency how functions start, and how many instances there may be
 * @param publicShards how the public posts are spread (docs/adr/0030); another number takes the
 *     steps of docs/migrations.md
 * @param site whether the published contract has a site there
 * @param monthlyDollars the budget, of which notice is given before it is used up
 */
record Environment(
    String name,
    RetentionDays logRetention,
    Packaging packaging,
    GatewaySettings gateway,
    Concurrency concurrency,
    PublicShards publicShards,
    Publication site,
    int monthlyDollars) {
  static final List<Environment> ALL =
      List.of(
          new Environment(
              "dev",
              RetentionDays.TWO_WEEKS,
              Packaging.ZIP,
              new GatewaySettings(Caching.NOTHING, Throttling.AS_THE_ACCOUNT, Optional.empty()),
              Concurrency.SHARED,
              PublicShards.ONE,
              Publication.NONE,
              30),
          new Environment(
              "staging",
              RetentionDays.ONE_MONTH,
              Packaging.ZIP,
              new GatewaySettings(
                  Caching.EVERYTHING,
                  new Throttling(new Limit(200, 400), new Limit(100, 200), new Limit(10, 20)),
                  Optional.empty()),
              Concurrency.SHARED,
              PublicShards.of(4),
              Publication.SITE,
              60),
          new Environment(
              "prod",
              RetentionDays.THREE_MONTHS,
              Packaging.ZIP,
              new GatewaySettings(
                  Caching.PUBLIC_ALONE,
                  new Throttling(new Limit(1_000, 2_000), new Limit(500, 1_000), new Limit(20, 40)),
                  Optional.of(new Firewall(10_000))),
              Concurrency.SHARED.reserving(100, 10),
              PublicShards.of(4),
              Publication.SITE,
              300));

  /** The same, with functions that are deployed in another way. */
  Environment packaging(Packaging other) {
    return new Environment(
        name, logRetention, other, gateway, concurrency, publicShards, site, monthlyDollars);
  }

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

  String siteStack() {
    return "SocialApiSite-" + name;
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
