package dev.socialapi.store;

import dev.socialapi.problem.ProblemCode;
import dev.socialapi.problem.ProblemException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What DynamoDB Local never does, round the real client: writes that conflict with transactions,
 * requests that are throttled, indexes that lag behind. Seeded, and safe for many threads.
 */
public final class Faults {
  private static final CancellationReason CONFLICT =
      CancellationReason.builder().code(Transaction.CONFLICT).build();

  private final String table;
  private final Random random;
  private final AtomicInteger conflictsInRow = new AtomicInteger();
  private final AtomicBoolean conflictBehind = new AtomicBoolean();
  private final AtomicInteger callsToLive = new AtomicInteger(Integer.MAX_VALUE);
  private volatile double conflicts;
  private volatile double throttling;
  private volatile Optional<String> indexesOf = Optional.empty();

  Faults(String table, long seed) {
    this.table = table;
    this.random = new Random(seed);
  }

  /** Lets the next so many writes conflict, alone or in transactions. */
  public void conflict(int times) {
    conflictsInRow.set(times);
  }

  /**
   * Lets the next write, alone or in a transaction, be carried out and tell of a conflict: what is
   * heard of the SDK's second attempt when the answer to the first was lost.
   */
  void conflictBehindNextWrite() {
    conflictBehind.set(true);
  }

  /** Lets a share of all writes conflict. */
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

  /** Lets much go wrong, but not all: three writes in ten conflict, a request in ten is refused. */
  public void storm() {
    conflicts(0.3);
    throttling(0.1);
  }

  /** Lets nothing go wrong any more; indexes may still be stale. */
  public void calm() {
    conflict(0);
    conflicts(0);
    throttling(0);
  }

  /** Whether it is what a store throws when things went wrong for too long. */
  public static boolean isOne(Throwable failure) {
    return failure instanceof TransactionCanceledException
        || failure instanceof TransactionConflictException
        || failure instanceof ProvisionedThroughputExceededException;
  }

  /** The same, or a problem of this kind. */
  public static Predicate<Throwable> isFaultOr(ProblemCode code) {
    return failure ->
        isOne(failure) || (failure instanceof ProblemException problem && problem.code() == code);
  }

  /** Answers queries of indexes from another table, which stands for how they were. */
  void indexesOf(String table) {
    indexesOf = Optional.of(table);
  }

  /** Lets the indexes catch up. */
  public void catchUp() {
    indexesOf = Optional.empty();
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
    if (arguments[0] instanceof TransactWriteItemsRequest request && conflictsNow()) {
      throw cancelled(client, request);
    }
    if (isWrite(arguments[0]) && conflictsNow()) {
      throw heardAtAttempt(1);
    }
    if (arguments[0] instanceof QueryRequest query) {
      arguments[0] = stale(query);
    }
    try {
      Object answer = method.invoke(client, arguments);
      if (arguments[0] instanceof TransactWriteItemsRequest && conflictBehind.getAndSet(false)) {
        throw TransactionCanceledException.builder()
            .message("injected")
            .cancellationReasons(CONFLICT)
            .build();
      }
      if (isWrite(arguments[0]) && conflictBehind.getAndSet(false)) {
        throw heardAtAttempt(2);
      }
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

  private static TransactionConflictException heardAtAttempt(int attempts) {
    return TransactionConflictException.builder().message("injected").numAttempts(attempts).build();
  }

  private static boolean isWrite(Object request) {
    return request instanceof PutItemRequest
        || request instanceof UpdateItemRequest
        || request instanceof DeleteItemRequest
        || request instanceof BatchWriteItemRequest;
  }

  /**
   * One write conflicts; of the others DynamoDB tells what it would tell of them anyway, which a
   * demand that nothing fulfills brings out.
   */
  private TransactionCanceledException cancelled(
      DynamoDbClient client, TransactWriteItemsRequest request) {
    List<TransactWriteItem> doomed = new ArrayList<>(request.transactItems());
    doomed.add(impossible());
    try {
      client.transactWriteItems(
          request.toBuilder().clientRequestToken(null).transactItems(doomed).build());
      throw new AssertionError("nothing fulfills what was demanded");
    } catch (TransactionCanceledException e) {
      List<CancellationReason> reasons = new ArrayList<>(e.cancellationReasons());
      reasons.removeLast();
      reasons.set(random.nextInt(reasons.size()), CONFLICT);
      return TransactionCanceledException.builder()
          .message("injected")
          .cancellationReasons(reasons)
          .build();
    }
  }

  private TransactWriteItem impossible() {
    var nothing = new Key("NOTHING#" + UUID.randomUUID(), "NOTHING");
    var demand = Change.of(nothing).expressions().check(table);
    return TransactWriteItem.builder().conditionCheck(demand).build();
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
