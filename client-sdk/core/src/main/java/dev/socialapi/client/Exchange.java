package dev.socialapi.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries calls to the server and answers back, blocking or not. What is decided on the way is
 * {@link Delivery}'s.
 */
final class Exchange {
  private final Settings settings;
  private final Log log = new Log();
  private final Pauses pauses = new Pauses();
  private final SupplierThreads supplierThreads = new SupplierThreads();

  Exchange(Settings settings) {
    this.settings = settings;
  }

  <T> ApiResponse<T> send(Call call, Class<T> type) {
    return send(call, type, deadline(call));
  }

  <T> ApiResponse<T> send(Call call, Class<T> type, Deadline deadline) {
    Delivery delivery = delivery(call, deadline);
    return delivery.read(answer(delivery), type);
  }

  /** Empty when the version that the caller has is the current one. */
  <T> Optional<ApiResponse<T>> sendIfChanged(Call call, String eTag, Class<T> type) {
    Call conditional = call.ifNoneMatch(eTag);
    Delivery delivery = delivery(conditional, deadline(conditional));
    return changed(delivery, answer(delivery), type);
  }

  <R, B> R update(
      Call read, Class<R> type, Function<R, @Nullable B> change, Function<B, Call> write) {
    return new OptimisticUpdate<>(this, read, type, change, write).run();
  }

  <T> CompletableFuture<ApiResponse<T>> sendAsync(Call call, Class<T> type) {
    return sendAsync(call, type, deadline(call));
  }

  <T> CompletableFuture<ApiResponse<T>> sendAsync(Call call, Class<T> type, Deadline deadline) {
    Delivery delivery = delivery(call, deadline);
    return answerAsync(delivery, answer -> delivery.read(answer, type));
  }

  <T> CompletableFuture<Optional<ApiResponse<T>>> sendIfChangedAsync(
      Call call, String eTag, Class<T> type) {
    Call conditional = call.ifNoneMatch(eTag);
    Delivery delivery = delivery(conditional, deadline(conditional));
    return answerAsync(delivery, answer -> changed(delivery, answer, type));
  }

  <R, B> CompletableFuture<R> updateAsync(
      Call read, Class<R> type, Function<R, @Nullable B> change, Function<B, Call> write) {
    return new OptimisticUpdate<>(this, read, type, change, write).runAsync();
  }

  private static <T> Optional<ApiResponse<T>> changed(
      Delivery delivery, Answer answer, Class<T> type) {
    return answer.status() == 304 ? Optional.empty() : Optional.of(delivery.read(answer, type));
  }

  /** The end of a call that begins now. */
  Deadline deadline(Call call) {
    Duration own = call.options().deadline();
    return Deadline.in(own == null ? settings.deadline : own);
  }

  private Delivery delivery(Call call, Deadline deadline) {
    if (pauses.isClosed()) {
      throw new IllegalStateException("the client is closed");
    }
    return new Delivery(settings, log, call, deadline);
  }

  private Answer answer(Delivery delivery) {
    try {
      while (true) {
        HttpRequest request = delivery.next();
        if (pauses.isClosed()) {
          throw delivery.givenUp();
        }
        Duration pause;
        try {
          var response = carry(request);
          byte[] body = delivery.responded(response).await(delivery.timeLeft());
          Answer answer = new Answer(response, body);
          Optional<Duration> next = delivery.answered(answer);
          if (next.isEmpty()) {
            return answer;
          }
          pause = next.get();
        } catch (IOException e) {
          pause = delivery.failed(e);
        }
        if (pauses.isClosedWithin(pause)) {
          throw delivery.givenUp();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw delivery.interrupted(e);
    }
  }

  private HttpResponse<Flow.Publisher<List<ByteBuffer>>> carry(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return settings.http.send(request, BodyHandlers.ofPublisher());
    } catch (IllegalArgumentException e) {
      throw malformed(e);
    }
  }

  /** The request has been sent before; it is the answer that the JDK's client stumbles over. */
  private static IOException malformed(IllegalArgumentException stumble) {
    return new IOException("the answer is no HTTP", stumble);
  }

  private <T> CompletableFuture<T> answerAsync(Delivery delivery, Function<Answer, T> read) {
    Pending<T> result = new Pending<>();
    attempt(delivery, read, result);
    return result;
  }

  private <T> void attempt(Delivery delivery, Function<Answer, T> read, Pending<T> result) {
    Runnable step = () -> guarded(result, () -> begin(delivery, read, result));
    if (delivery.asksSupplier()) {
      supplierThreads.execute(step);
    } else {
      step.run();
    }
  }

  private <T> void begin(Delivery delivery, Function<Answer, T> read, Pending<T> result) {
    if (result.isDone()) {
      return;
    }
    HttpRequest request = delivery.next();
    if (pauses.isClosed()) {
      throw delivery.givenUp();
    }
    var sent = settings.http.sendAsync(request, BodyHandlers.ofPublisher());
    result.waitFor(sent);
    var unused =
        sent.whenComplete((response, failure) ->
            guarded(
                result,
                () -> {
                  if (failure == null) {
                    receive(response, delivery, read, result);
                  } else {
                    repeat(failure, delivery, read, result);
                  }
                }));
  }

  private <T> void receive(
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response,
      Delivery delivery,
      Function<Answer, T> read,
      Pending<T> result) {
    BoundedBody body = delivery.responded(response);
    var whole = body.within(delivery.timeLeft());
    result.waitFor(whole);
    var unused =
        whole.whenComplete((bytes, failure) ->
            guarded(
                result,
                () -> {
                  if (failure == null) {
                    finish(new Answer(response, bytes), delivery, read, result);
                  } else {
                    body.abort();
                    aside(result, () -> repeat(failure, delivery, read, result));
                  }
                }));
  }

  private <T> void finish(
      Answer answer, Delivery delivery, Function<Answer, T> read, Pending<T> result) {
    Optional<Duration> pause = delivery.answered(answer);
    if (pause.isEmpty()) {
      result.complete(read.apply(answer));
    } else {
      pauses.after(pause.get(), result, () -> goOn(delivery, read, result));
    }
  }

  private <T> void repeat(
      Throwable failure, Delivery delivery, Function<Answer, T> read, Pending<T> result) {
    if (!result.isDone()) {
      Duration pause = delivery.failed(ioException(failure));
      pauses.after(pause, result, () -> goOn(delivery, read, result));
    }
  }

  private <T> void goOn(Delivery delivery, Function<Answer, T> read, Pending<T> result) {
    if (pauses.isClosed()) {
      result.fail(delivery.givenUp());
    } else {
      attempt(delivery, read, result);
    }
  }

  /** Not on the thread that all timeouts have in common: what comes of it is the caller's. */
  private static void aside(Pending<?> result, Runnable step) {
    var unused = CompletableFuture.runAsync(() -> guarded(result, step));
  }

  /** Whatever goes wrong, the result hears of it. */
  static void guarded(Pending<?> result, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      result.fail(e);
    }
  }

  private static IOException ioException(Throwable failure) {
    Throwable cause = Pending.cause(failure);
    if (cause instanceof IOException) {
      return (IOException) cause;
    }
    if (cause instanceof IllegalArgumentException) {
      return malformed((IllegalArgumentException) cause);
    }
    if (cause instanceof RuntimeException) {
      throw (RuntimeException) cause;
    }
    return new IOException(cause);
  }

  Pauses pauses() {
    return pauses;
  }

  void close() {
    pauses.close();
    settings.onClose.run();
  }
}
