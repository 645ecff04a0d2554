package dev.socialapi.store;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A part of a list, as DynamoDB is asked for it. */
interface ListQuery {
  /** Placeholders of keys and values in every such query. */
  String PARTITION_NAME = "#partition";

  String PARTITION = ":partition";
  String SORT_NAME = "#sort";
  String BELOW = ":below";
  String PREFIX = ":prefix";

  QueryRequest request(String table);
}
