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
 * Carries calls to the server and answers back: blocking by itself, else by {@link AsyncAttempts}.
 * What is decided on the way is {@link Delivery}'s.
 */
final class Exchange {
  private final Settings settings;
  private final Log log = new Log();
  private final Pauses pauses = new Pauses();
  private final AsyncAttempts asyncAttempts;

  Exchange(Settings settings) {
    this.settings = settings;
    this.asyncAttempts = new AsyncAttempts(settings.http, pauses);
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
    return asyncAttempts.answer(delivery, answer -> delivery.read(answer, type));
  }

  <T> CompletableFuture<Optional<ApiResponse<T>>> sendIfChangedAsync(
      Call call, String eTag, Class<T> type) {
    Call conditional = call.ifNoneMatch(eTag);
    Delivery delivery = delivery(conditional, deadline(conditional));
    return asyncAttempts.answer(delivery, answer -> changed(delivery, answer, type));
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
      throw Failure.malformed(e);
    }
  }

  Pauses pauses() {
    return pauses;
  }

  void close() {
    pauses.close();
    settings.onClose.run();
  }
}
