package dev.socialapi.bench.growth;

import dev.socialapi.functions.Functions;
import dev.socialapi.lambda.Config;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.PublicShards;
import java.util.HashMap;
import java.util.Map;

/** The functions beside one table, by the shards in which they look for public posts. */
final class Deployments {
  private final LocalTable local;
  private final Map<PublicShards, Functions> all = new HashMap<>();

  Deployments(LocalTable local) {
    this.local = local;
  }

  /** The same ones each time, so that they are as warm as they have become. */
  Functions of(PublicShards shards) {
    return all.computeIfAbsent(
        shards, it -> new Functions(local, Map.of(Config.PUBLIC_SHARDS, it.toString())));
  }
}
