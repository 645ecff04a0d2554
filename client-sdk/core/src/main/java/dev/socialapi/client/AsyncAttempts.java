package dev.socialapi.client;

import java.io.IOException;
import java.net.http.HttpClient;
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

/** The attempts of calls that nobody waits for: each step begins the next one. */
final class AsyncAttempts {
  private final HttpClient http;
  private final Pauses pauses;
  private final SupplierThreads supplierThreads = new SupplierThreads();

  AsyncAttempts(HttpClient http, Pauses pauses) {
    this.http = http;
    this.pauses = pauses;
  }

  /** What is read from the answer in the end. */
  <T> CompletableFuture<T> answer(Delivery delivery, Function<Answer, T> read) {
    Pending<T> result = new Pending<>();
    attempt(delivery, read, result);
    return result;
  }

  private <T> void attempt(Delivery delivery, Function<Answer, T> read, Pending<T> result) {
    Runnable step = () -> result.guard(() -> begin(delivery, read, result));
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
    var sent = http.sendAsync(request, BodyHandlers.ofPublisher());
    result.waitFor(sent);
    var unused =
        sent.whenComplete((response, failure) ->
            result.guard(() -> {
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
            result.guard(() -> {
              if (failure == null) {
                finish(new Answer(response, bytes), delivery, read, result);
              } else {
                body.abort();
                aside(result, () -> repeat(failure, delivery, read, result));
              }
            }));
  }

  /** Not on the thread that all timeouts have in common: what comes of it is the caller's. */
  private static void aside(Pending<?> result, Runnable step) {
    var unused = CompletableFuture.runAsync(() -> result.guard(step));
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

  private static IOException ioException(Throwable failure) {
    Throwable cause = Pending.cause(failure);
    if (cause instanceof IOException) {
      return (IOException) cause;
    }
    if (cause instanceof IllegalArgumentException) {
      return Failure.malformed((IllegalArgumentException) cause);
    }
    if (cause instanceof RuntimeException) {
      throw (RuntimeException) cause;
    }
    return new IOException(cause);
  }
}
