package dev.socialapi.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What DynamoDB Local never does, round the real client: transactions that conflict, requests that
 * are throttled, indexes that lag behind. Seeded, and safe for many threads.
 */
public final class Faults {
  private final Random random;
  private final AtomicInteger conflictsInRow = new AtomicInteger();
  private final AtomicInteger callsToLive = new AtomicInteger(Integer.MAX_VALUE);
  private volatile double conflicts;
  private volatile double throttling;
  private volatile Optional<String> indexesOf = Optional.empty();

  Faults(long seed) {
    this.random = new Random(seed);
  }

  /** Lets the next so many transactions conflict. */
  public void conflict(int times) {
    conflictsInRow.set(times);
  }

  /** Lets a share of all transactions conflict. */
  public void conflicts(double share) {
    conflicts = share;
  }

  /** Refuses a share of all requests. */
  public void throttling(double share) {
    throttling = share;
  }

  /**
   * Kills the caller with his next call but so many: whatever he calls then fails, whether it comes
   * too late or its answer does.
   */
  void killAfter(int calls) {
    callsToLive.set(calls);
  }

  /** Lets him live again. */
  void revive() {
    callsToLive.set(Integer.MAX_VALUE);
  }

  /** Answers queries of indexes from another table, which stands for how they were. */
  void indexesOf(String table) {
    indexesOf = Optional.of(table);
  }

  DynamoDbClient around(DynamoDbClient client) {
    InvocationHandler handler = (_, method, arguments) -> call(client, method, arguments);
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Faults.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
  }

  private @Nullable Object call(DynamoDbClient client, Method method, Object[] arguments)
      throws Throwable {
    if (method.isDefault() && takesBuilder(method)) {
      return InvocationHandler.invokeDefault(around(client), method, arguments);
    }
    int left = callsToLive.getAndDecrement();
    if (left < 0 || (left == 0 && random.nextBoolean())) {
      throw new IllegalStateException("killed");
    }
    if (happens(throttling)) {
      throw ProvisionedThroughputExceededException.builder().message("injected").build();
    }
    if (method.getName().equals("transactWriteItems") && conflictsNow()) {
      throw TransactionCanceledException.builder()
          .cancellationReasons(CancellationReason.builder().code("TransactionConflict").build())
          .build();
    }
    if (arguments.length == 1 && arguments[0] instanceof QueryRequest query) {
      arguments[0] = stale(query);
    }
    try {
      Object answer = method.invoke(client, arguments);
      if (left == 0) {
        throw new IllegalStateException("killed");
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Requests that are made in a lambda come back as requests. */
  private static boolean takesBuilder(Method method) {
    return method.getParameterCount() == 1
        && method.getParameterTypes()[0] == java.util.function.Consumer.class;
  }

  private QueryRequest stale(QueryRequest query) {
    return query.indexName() == null || indexesOf.isEmpty()
        ? query
        : query.toBuilder().tableName(indexesOf.get()).build();
  }

  private boolean conflictsNow() {
    return conflictsInRow.getAndUpdate(left -> Math.max(0, left - 1)) > 0 || happens(conflicts);
  }

  private boolean happens(double share) {
    return share > 0 && random.nextDouble() < share;
  }
}
