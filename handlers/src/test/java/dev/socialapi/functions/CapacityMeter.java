package dev.socialapi.functions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Meters what functions ask of DynamoDB, by the capacity that it says they have consumed. The SDK
 * finds it on the test class path, so that functions are metered as they are.
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
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (on) {
      COSTS.add(new Cost(1, 0, 0));
    }
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
