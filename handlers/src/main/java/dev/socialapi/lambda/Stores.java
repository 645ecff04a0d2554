package dev.socialapi.lambda;

import dev.socialapi.cleanup.Remains;
import dev.socialapi.migration.MigrationStore;
import dev.socialapi.posts.AllowedUserStore;
import dev.socialapi.posts.PostStore;
import dev.socialapi.store.DynamoAllowedUserStore;
import dev.socialapi.store.DynamoMigrationStore;
import dev.socialapi.store.DynamoPostStore;
import dev.socialapi.store.DynamoRemains;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.Table;
import dev.socialapi.store.TableMeter;
import dev.socialapi.tags.TagLinkStore;
import dev.socialapi.tags.TagStore;
import dev.socialapi.tokens.TokenStore;
import dev.socialapi.users.UserStore;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stores of one function, on the one table, by the one client that it has. */
final class Stores {
  private final Services services;
  private final Config config;
  private final TableMeter meter;
  private @Nullable Table table;

  Stores(Services services, Config config, TableMeter meter) {
    this.services = services;
    this.config = config;
    this.meter = meter;
  }

  PostStore posts() {
    return new DynamoPostStore(table(), config::publicShards, Stores::start);
  }

  AllowedUserStore allowedUsers() {
    return new DynamoAllowedUserStore(table());
  }

  TagStore tags() {
    return new DynamoTagStore(table());
  }

  TagLinkStore tagLinks() {
    return new DynamoTagLinkStore(table());
  }

  TokenStore tokens() {
    return new DynamoTokenStore(table());
  }

  UserStore users() {
    return new DynamoUserStore(table());
  }

  Remains remains() {
    return new DynamoRemains(table());
  }

  /** Everything that may be migrated. */
  List<MigrationStore> migrations() {
    return List.of(
        DynamoMigrationStore.toNewestSchema(table()),
        DynamoMigrationStore.toShards(table(), config.publicShards()));
  }

  /** A thread for what is asked at the same time. */
  static void start(Runnable task) {
    new Thread(task).start();
  }

  /** One for all stores: a function has one client. */
  private Table table() {
    if (table == null) {
      table = new Table(services.dynamoDb(), config.tableName(), SecureRandom::new, meter);
    }
    return table;
  }
}
