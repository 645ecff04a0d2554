package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.local.template.FunctionResource;
import java.time.Duration;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The instances of one function: as many as there ever were requests at once, up to what a machine
 * can serve. Beyond it Lambda would go on starting, on other machines; here requests wait for one
 * another, in the order in which they came. Thread-safe.
 */
final class FunctionPool {
  /**
   * Of one function. A start takes some twenty milliseconds of a processor, as much as four
   * requests, so that an instance for each of many requests at once would be the slowest way to
   * serve them.
   */
  static final int MOST_INSTANCES = 4 * Runtime.getRuntime().availableProcessors();

  private final FunctionResource function;
  private final HandlerFactory handlers;
  private final FunctionLog log;
  private final Semaphore places = new Semaphore(MOST_INSTANCES, true);
  private final Deque<FunctionInstance> idle = new ConcurrentLinkedDeque<>();

  FunctionPool(FunctionResource function, HandlerFactory handlers, FunctionLog log) {
    this.function = requireNonNull(function, "function is null");
    this.handlers = requireNonNull(handlers, "handlers is null");
    this.log = requireNonNull(log, "log is null");
  }

  Invocation invoke(byte[] payload) {
    if (payload.length > Limits.PAYLOAD_BYTES) {
      return Invocation.Failure.requestTooLarge();
    }
    try {
      if (!places.tryAcquire(function.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
        return failed("TooManyRequestsException", "Rate Exceeded.");
      }
      try {
        return invoke(idleOrNew(), payload);
      } finally {
        places.release();
      }
    } catch (TimeoutException _) {
      return failed("Runtime.InitTimeout", "Start timed out");
    } catch (ExecutionException exception) {
      return thrown(exception);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return failed("Runtime.ExitError", "Interrupted");
    }
  }

  private Invocation invoke(FunctionInstance instance, byte[] payload) throws InterruptedException {
    try {
      byte[] answer = within(function.timeout(), () -> instance.handle(payload, context()));
      idle.push(instance);
      return limited(answer);
    } catch (TimeoutException _) {
      // The instance is not put back: Lambda would end it, too.
      return failed(
          "Sandbox.Timedout", "Task timed out after " + function.timeout().toSeconds() + " s");
    } catch (ExecutionException exception) {
      idle.push(instance);
      return thrown(exception);
    }
  }

  void close() {
    for (FunctionInstance instance = idle.poll(); instance != null; instance = idle.poll()) {
      try {
        instance.close();
      } catch (Exception fault) {
        log.fault(fault);
      }
    }
  }

  private FunctionInstance idleOrNew()
      throws TimeoutException, ExecutionException, InterruptedException {
    FunctionInstance instance = idle.poll();
    if (instance != null) {
      return instance;
    }
    RequestStreamHandler handler = within(Limits.START, handlers::create);
    return new FunctionInstance(handler);
  }

  private FunctionContext context() {
    long deadline = System.nanoTime() + function.timeout().toNanos();
    return new FunctionContext(function, UUID.randomUUID().toString(), deadline, log);
  }

  private Invocation limited(byte[] answer) {
    return answer.length > Limits.PAYLOAD_BYTES
        ? failed("Function.ResponseSizeTooLarge", "Response payload size exceeded 6 MB")
        : new Invocation.Success(answer);
  }

  private Invocation failed(String type, String message) {
    log.fault(type + ": " + message);
    return new Invocation.Failure(type, message);
  }

  /** Logs a fault once; the caller is told its type and message only, as by Lambda. */
  private Invocation thrown(ExecutionException exception) {
    Throwable fault = requireNonNull(exception.getCause(), "cause is null");
    log.fault(fault);
    String message = fault.getMessage() == null ? "" : fault.getMessage();
    return new Invocation.Failure(fault.getClass().getName(), message);
  }

  private <T> T within(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    var task = new FutureTask<>(work);
    Thread thread = Thread.ofVirtual().name(function.name()).unstarted(task);
    thread.setContextClassLoader(handlers.classes());
    thread.start();
    try {
      return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      task.cancel(true);
    }
  }
}
