package dev.socialapi.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Counts what is asked of DynamoDB, and gets between: what happens in a race, and under load. */
public final class Requests implements ExecutionInterceptor {
  private final List<String> names = Collections.synchronizedList(new ArrayList<>());
  private final List<Double> units = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Runnable> interruptions = new ConcurrentHashMap<>();
  private final Set<String> lost = ConcurrentHashMap.newKeySet();
  private final AtomicInteger overloads = new AtomicInteger();

  /**
   * The requests since the last {@link #clear}, such as {@code UpdateItem}, in order. Reads by key
   * that are not strongly consistent are called {@code stale}.
   */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** The capacity units of each Query since the last {@link #clear}. */
  public List<Double> units() {
    return List.copyOf(units);
  }

  public void clear() {
    names.clear();
    units.clear();
  }

  /** Lets something happen right before the next request of this name, once. */
  public void before(String name, Runnable interruption) {
    interruptions.put(name, interruption);
  }

  /** Lets the next request of this name be carried out, but not answered: the SDK repeats it. */
  public void loseAnswer(String name) {
    lost.add(name);
  }

  /** Leaves everything in the next so many batches unprocessed, whether read or written. */
  public void overload(int times) {
    overloads.set(times);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    String name = name(context.request());
    Runnable interruption = interruptions.remove(name);
    if (interruption != null) {
      interruption.run();
    }
    names.add(isStale(context.request()) ? "stale " + name : name);
  }

  private static String name(SdkRequest request) {
    return request.getClass().getSimpleName().replace("Request", "");
  }

  private static boolean isStale(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> !Boolean.TRUE.equals(get.consistentRead());
      case BatchGetItemRequest batch ->
          !batch.requestItems().values().stream()
              .allMatch(keys -> Boolean.TRUE.equals(keys.consistentRead()));
      case SdkRequest _ -> false;
    };
  }

  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return lost.remove(name(context.request()))
        ? context.httpResponse().toBuilder().statusCode(500).build()
        : context.httpResponse();
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    switch (context.response()) {
      case BatchGetItemResponse response -> {
        if (overloads.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          var request = (BatchGetItemRequest) context.request();
          return response.toBuilder()
              .responses(Map.of())
              .unprocessedKeys(request.requestItems())
              .build();
        }
      }
      case BatchWriteItemResponse response -> {
        if (overloads.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          var request = (BatchWriteItemRequest) context.request();
          return response.toBuilder().unprocessedItems(request.requestItems()).build();
        }
      }
      case QueryResponse response -> units.add(response.consumedCapacity().capacityUnits());
      case SdkResponse _ -> {}
    }
    return context.response();
  }
}
