package dev.socialapi.store;

/**
 * The secondary indexes, read by the store, by the deployed template and so by the local system.
 *
 * <p>Each has key attributes of its own, which only the items that belong in it carry.
 */
public enum Index {
  /** A user's posts by the time of their creation. */
  USER_POSTS("UserPostsIndex", "GSI1", Projection.ALL),
  /** The posts of an access type by the time of their creation. */
  ACCESS_TYPE_POSTS("AccessTypePostsIndex", "GSI2", Projection.ALL),
  /** The posts that a user is explicitly allowed to see. */
  ALLOWED_USER_POSTS("AllowedUserPostsIndex", "GSI3", Projection.KEYS_ONLY),
  /** The posts of a tag by the time of their creation. */
  TAG_POSTS_SORTED("TagPostsSortedIndex", "GSI4", Projection.KEYS_ONLY);

  private final String indexName;
  private final String prefix;
  private final Projection projection;

  Index(String indexName, String prefix, Projection projection) {
    this.indexName = indexName;
    this.prefix = prefix;
    this.projection = projection;
  }

  /** What DynamoDB calls it. */
  public String indexName() {
    return indexName;
  }

  /** The attribute that is its partition key. */
  public String partitionKey() {
    return prefix + "PK";
  }

  /** The attribute that is its sort key. */
  public String sortKey() {
    return prefix + "SK";
  }

  /** What it holds of an item. */
  public Projection projection() {
    return projection;
  }

  /** What an index holds of an item, spelled as DynamoDB spells it. */
  public enum Projection {
    ALL,
    KEYS_ONLY
  }
}
