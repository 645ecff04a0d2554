package dev.socialapi.store;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A part of a list, as DynamoDB is asked for it. */
interface ListQuery {
  QueryRequest request(String table);
}
