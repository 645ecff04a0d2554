package dev.socialapi.store;

import dev.socialapi.auth.UserId;
import dev.socialapi.local.dynamodb.DynamoDbLocal;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.PostStore;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A new, empty table on DynamoDB Local. Make one in a field of a test class, and each test has its
 * own.
 */
public final class LocalTable {
  private final Requests requests = new Requests();
  private final String name = "table-" + UUID.randomUUID();
  private final URI endpoint;
  private final DynamoDbClient client;
  private final Filling filling;

  /** On the database that runs once for all tests of a JVM. */
  public LocalTable() {
    this(Server.ENDPOINT, Filling.IN_BATCHES);
  }

  /** On a database whose tables are on disk. */
  public static LocalTable onDisk(URI endpoint) {
    return new LocalTable(endpoint, Filling.IN_TRANSACTIONS);
  }

  private LocalTable(URI endpoint, Filling filling) {
    this.endpoint = endpoint;
    this.filling = filling;
    this.client = client(endpoint, requests);
    List<AttributeDefinition> attributes = new ArrayList<>();
    attributes.add(text(TableAttributes.PARTITION_KEY));
    attributes.add(text(TableAttributes.SORT_KEY));
    List<GlobalSecondaryIndex> indexes = new ArrayList<>();
    for (Index index : Index.values()) {
      attributes.add(text(index.partitionKey()));
      attributes.add(text(index.sortKey()));
      indexes.add(definition(index));
    }
    client.createTable(table ->
        table
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(TableAttributes.PARTITION_KEY, TableAttributes.SORT_KEY))
            .attributeDefinitions(attributes)
            .globalSecondaryIndexes(indexes));
    requests.clear();
  }

  public Table table() {
    return new Table(client, name, Random::new, new TableMeter());
  }

  /** Posts in this table, the public ones in one shard. */
  public PostStore posts() {
    return posts(PublicShards.ONE);
  }

  /** Posts in this table, the public ones in so many shards. */
  public PostStore posts(PublicShards shards) {
    return posts(table(), shards);
  }

  /** Posts in a table, the public ones in so many shards. */
  public static PostStore posts(Table table, PublicShards shards) {
    return new DynamoPostStore(table, () -> shards, task -> new Thread(task).start());
  }

  /** Faults for {@link #table(Faults)}; none yet. */
  public Faults faults(long seed) {
    return new Faults(name, seed);
  }

  /** The same table through faults. */
  public Table table(Faults faults) {
    return new Table(faults.around(client), name, Random::new, new TableMeter());
  }

  /** From now on, the indexes answer through these faults as they are now. */
  public void freezeIndexes(Faults faults) {
    var copy = new LocalTable();
    client.scanPaginator(scan -> scan.tableName(name)).items().forEach(copy::put);
    faults.indexesOf(copy.name);
    requests.clear();
  }

  /** What was asked of the table. */
  public Requests requests() {
    return requests;
  }

  /** Puts a user on a post's allowed list. */
  public void allow(PostId post, UserId user) {
    put(AllowedUserItem.write(post, user, Instant.EPOCH));
    requests.clear();
  }

  /** Leaves an entry on an allowed list where only the index finds it: as an index lags behind. */
  public void leaveInIndexOnly(PostId post, UserId user) {
    Map<String, AttributeValue> entry =
        new HashMap<>(AllowedUserItem.write(post, user, Instant.EPOCH));
    delete(Key.of(entry));
    entry.put(TableAttributes.SORT_KEY, AttributeValue.fromS("REMOVED#" + user));
    put(entry);
    requests.clear();
  }

  /** How many users a post's limits count on its allowed list. */
  public long allowedUsers(PostId post) {
    return Attributes.number(stored(Keys.postLimits(post)), PostLimits.ALLOWED_USERS);
  }

  /** The tags that a post's limits count. */
  public List<String> countedTags(PostId post) {
    var tags = stored(Keys.postLimits(post)).get(PostLimits.TAG_IDS);
    return tags == null ? List.of() : tags.ss();
  }

  /** Lets a post's limits count so many users on its allowed list. */
  public void countAllowedUsers(PostId post, long users) {
    Map<String, AttributeValue> limits = SchemaVersion.newItem(Keys.postLimits(post));
    limits.put(PostLimits.ALLOWED_USERS, AttributeValue.fromN(Long.toString(users)));
    put(limits);
    requests.clear();
  }

  /** Puts the tombstone of a deleted account. */
  public void bury(UserId user) {
    Map<String, AttributeValue> tombstone = new HashMap<>(Keys.profile(user).attributes());
    tombstone.put(Change.DELETED_AT, AttributeValue.fromS("2026-01-01T00:00:00.000Z"));
    put(tombstone);
    requests.clear();
  }

  /** Puts a post where the public ones are listed, whatever its access type. */
  public void misfile(Post post) {
    Map<String, AttributeValue> item = new HashMap<>(PostItem.write(post, PublicShards.ONE));
    item.put(Index.ACCESS_TYPE_POSTS.partitionKey(), AttributeValue.fromS(Keys.PUBLIC_POSTS));
    item.put(Index.ACCESS_TYPE_POSTS.sortKey(), AttributeValue.fromS(Keys.byCreation(post.id())));
    put(item);
    requests.clear();
  }

  /** How many of the two items of a link there are, at one moment. */
  public int linkEnds(PostId post, TagId tag) {
    var both =
        Stream.of(Keys.tagOnPost(post, tag), Keys.postOfTag(tag, post))
            .map(key -> Get.builder().tableName(name).key(key.attributes()).build())
            .map(get -> TransactGetItem.builder().get(get).build())
            .toList();
    return (int)
        client.transactGetItems(get -> get.transactItems(both)).responses().stream()
            .filter(ItemResponse::hasItem)
            .count();
  }

  void delete(Key key) {
    client.deleteItem(delete -> delete.tableName(name).key(key.attributes()));
  }

  /** The environment in which functions find it. */
  public Map<String, String> environment() {
    return Map.of(
        "TABLE_NAME",
        name,
        "PUBLIC_SHARDS",
        PublicShards.ONE.toString(),
        "AWS_ENDPOINT_URL_DYNAMODB",
        endpoint.toString(),
        "AWS_REGION",
        Region.EU_CENTRAL_1.id(),
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local",
        "AWS_SESSION_TOKEN",
        "local");
  }

  /** Puts a tag where the public ones are listed, whatever its access type. */
  public void misfile(Tag tag) {
    Map<String, AttributeValue> item = new HashMap<>(TagItem.write(tag));
    item.put(Index.ACCESS_TYPE_POSTS.partitionKey(), AttributeValue.fromS(Keys.PUBLIC_TAGS));
    item.put(Index.ACCESS_TYPE_POSTS.sortKey(), AttributeValue.fromS(Keys.byName(tag.position())));
    put(item);
    requests.clear();
  }

  /** Whatever is stored, as one text. */
  public String everything() {
    return client.scan(scan -> scan.tableName(name)).items().toString();
  }

  /** A user's profile as it is stored, also when it is a tombstone. */
  public String profile(UserId user) {
    return StoredItems.json(stored(Keys.profile(user)));
  }

  public boolean isEmpty() {
    return keys().isEmpty();
  }

  /** Puts any number of items. */
  void putAll(List<Map<String, AttributeValue>> items) {
    for (int start = 0; start < items.size(); start += filling.atOnce) {
      var part = items.subList(start, Math.min(start + filling.atOnce, items.size()));
      switch (filling) {
        case IN_BATCHES -> putBatch(part);
        case IN_TRANSACTIONS -> putTogether(part);
      }
    }
    requests.clear();
  }

  private void putBatch(List<Map<String, AttributeValue>> items) {
    List<WriteRequest> puts =
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
            .toList();
    client.batchWriteItem(write -> write.requestItems(Map.of(name, puts)));
  }

  private void putTogether(List<Map<String, AttributeValue>> items) {
    List<TransactWriteItem> puts =
        items.stream()
            .map(item -> Put.builder().tableName(name).item(item).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    client.transactWriteItems(write -> write.transactItems(puts));
  }

  /** Stores what no table has. */
  public void store(Specimens specimens) {
    putAll(specimens.items());
  }

  /** All that is stored, by key. */
  Map<Key, Map<String, AttributeValue>> items() {
    Map<Key, Map<String, AttributeValue>> items = new HashMap<>();
    client
        .scanPaginator(scan -> scan.tableName(name))
        .items()
        .forEach(item -> items.put(Key.of(item), item));
    return items;
  }

  /** What is stored without the version of the schema that is written. */
  public List<String> itemsWithoutVersion() {
    AttributeValue version = SchemaVersion.value(SchemaVersion.WRITTEN);
    return items().values().stream()
        .filter(item -> !version.equals(item.get(SchemaVersion.ATTRIBUTE)))
        .map(Map::toString)
        .toList();
  }

  /** The kinds of items that are stored, as their keys begin: {@code POST DETAILS}. */
  public Set<String> kinds() {
    return keys().stream()
        .map(key -> key.partition().split("#", 2)[0] + " " + key.sort().split("#", 2)[0])
        .collect(Collectors.toSet());
  }

  /** The keys of all that is stored. */
  Set<Key> keys() {
    return new HashSet<>(items().keySet());
  }

  void put(Map<String, AttributeValue> item) {
    client.putItem(put -> put.tableName(name).item(item));
  }

  /** The item as it is stored, tombstones too; empty if there is none. */
  Map<String, AttributeValue> stored(Key key) {
    return client.getItem(get -> get.tableName(name).key(key.attributes())).item();
  }

  private static DynamoDbClient client(URI endpoint, Requests requests) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(requests))
        .build();
  }

  private static AttributeDefinition text(String attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static GlobalSecondaryIndex definition(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.indexName())
        .keySchema(keys(index.partitionKey(), index.sortKey()))
        .projection(projection -> projection.projectionType(index.projection().name()))
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, String sort) {
    return List.of(
        KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
        KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
  }

  /**
   * How many items are put. DynamoDB Local commits each item of a batch by itself, and waits for
   * the disk each time, if its tables are there; a transaction it commits once.
   */
  private enum Filling {
    IN_BATCHES(25),
    IN_TRANSACTIONS(100);

    private final int atOnce;

    Filling(int atOnce) {
      this.atOnce = atOnce;
    }
  }

  /** Ends with this JVM. */
  private static final class Server {
    private static final URI ENDPOINT = DynamoDbLocal.inMemory(logs()).endpoint();

    /** Each of the JVMs that run tests side by side has one. */
    private static Path logs() {
      try {
        return Files.createDirectories(Path.of(System.getProperty("database", "target/database")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
