package dev.socialapi.infra;

import dev.socialapi.lambda.Metric;
import dev.socialapi.store.Index;
import java.util.LinkedHashMap;
import java.util.Map;

/** The dimensions under which metrics are kept, in order; a metric has exactly these. */
final class Dimensions {
  private Dimensions() {}

  /** Over all versions and aliases of the function. */
  static Map<String, String> ofFunction(Environment environment, String id) {
    return Map.of(Metric.DIMENSION, environment.resource(id));
  }

  static Map<String, String> ofApi(Environment environment) {
    return two("ApiName", environment.resources(), "Stage", Gateway.STAGE);
  }

  /** Without its indexes, which have metrics of their own. */
  static Map<String, String> ofTable(String table) {
    return Map.of("TableName", table);
  }

  static Map<String, String> ofIndex(String table, Index index) {
    return two("TableName", table, "GlobalSecondaryIndexName", index.indexName());
  }

  /** The user pool has none of its own. */
  static Map<String, String> ofClient(Watched watched) {
    return two("UserPool", watched.userPoolId(), "UserPoolClient", watched.clientId());
  }

  static Map<String, String> ofQueue(String queue) {
    return Map.of("QueueName", queue);
  }

  private static Map<String, String> two(
      String name, String value, String otherName, String otherValue) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put(name, value);
    both.put(otherName, otherValue);
    return both;
  }
}
