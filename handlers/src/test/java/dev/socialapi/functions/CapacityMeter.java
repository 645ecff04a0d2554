package dev.socialapi.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Meters what functions ask of DynamoDB, by its own {@code ReturnConsumedCapacity}. The SDK finds
 * it on the test class path, so that functions are metered as they are.
 */
public final class CapacityMeter implements ExecutionInterceptor {
  private static final List<Cost> COSTS = Collections.synchronizedList(new ArrayList<>());
  private static volatile boolean on;

  /** What happens to be asked of the table meanwhile. */
  static Cost of(Runnable requests) {
    COSTS.clear();
    on = true;
    try {
      requests.run();
    } finally {
      on = false;
    }
    return COSTS.stream().reduce(Cost.NOTHING, Cost::plus);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    if (!on) {
      return context.request();
    }
    COSTS.add(new Cost(1, 0, 0));
    ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case GetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case BatchGetItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case PutItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case UpdateItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case DeleteItemRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case TransactWriteItemsRequest r -> r.toBuilder().returnConsumedCapacity(total).build();
      case ScanRequest _ -> throw new AssertionError("nothing scans");
      case SdkRequest r -> throw new AssertionError("not metered: " + r.getClass());
    };
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    if (on) {
      COSTS.add(cost(context.response()));
    }
    return context.response();
  }

  private static Cost cost(SdkResponse response) {
    return switch (response) {
      case GetItemResponse r -> read(List.of(r.consumedCapacity()));
      case BatchGetItemResponse r -> read(r.consumedCapacity());
      case QueryResponse r -> read(List.of(r.consumedCapacity()));
      case PutItemResponse r -> write(List.of(r.consumedCapacity()));
      case UpdateItemResponse r -> write(List.of(r.consumedCapacity()));
      case DeleteItemResponse r -> write(List.of(r.consumedCapacity()));
      case TransactWriteItemsResponse r -> write(r.consumedCapacity());
      case SdkResponse r -> throw new AssertionError("not metered: " + r.getClass());
    };
  }

  private static Cost read(List<ConsumedCapacity> consumed) {
    return new Cost(0, sum(consumed), 0);
  }

  private static Cost write(List<ConsumedCapacity> consumed) {
    return new Cost(0, 0, sum(consumed));
  }

  private static double sum(List<ConsumedCapacity> consumed) {
    return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
  }
}
