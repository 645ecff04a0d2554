package dev.socialapi.store;

/**
 * The attributes that DynamoDB itself knows: the keys of the table and the end of an item's life.
 */
public final class TableAttributes {
  /** The partition key, a string. */
  public static final String PARTITION_KEY = "PK";

  /** The sort key, a string. */
  public static final String SORT_KEY = "SK";

  /** When DynamoDB may delete the item, in seconds since 1970; most items live without it. */
  public static final String DELETE_AFTER = "delete_after";

  private TableAttributes() {}
}
