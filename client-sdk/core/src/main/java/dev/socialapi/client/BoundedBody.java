package dev.socialapi.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The body of one response, up to a size and for a time: the timeout of the JDK's requests ends
 * with the headers. What is not taken to its end lets go of the connection.
 */
final class BoundedBody implements Flow.Subscriber<List<ByteBuffer>> {
  private final int max;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  /** A copy: a buffer of the JDK's may hold far more than the little that has come in it. */
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private volatile Flow.@Nullable Subscription subscription;

  private BoundedBody(int max) {
    this.max = max;
  }

  static BoundedBody of(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response, int max) {
    BoundedBody body = new BoundedBody(max);
    if (announced(response) > max) {
      body.fail(new TooLargeException());
    }
    response.body().subscribe(body);
    return body;
  }

  private static long announced(HttpResponse<?> response) {
    try {
      return response.headers().firstValueAsLong(Header.CONTENT_LENGTH).orElse(0);
    } catch (NumberFormatException e) {
      return 0; // no number, and so no reason to refuse what comes
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (whole.isCompletedExceptionally()) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (bytes.size() + (long) buffer.remaining() > max) {
        bytes.reset();
        fail(new TooLargeException());
        return;
      }
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.write(part, 0, part.length);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }

  /** Waits for the whole body. */
  byte[] await(Duration time) throws IOException, InterruptedException {
    try {
      return whole.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof IOException ? (IOException) cause : new IOException(cause);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("the body did not come in time");
    } finally {
      abort();
    }
  }

  /** The whole body. Whoever waits for it has to {@link #abort} in the end. */
  CompletableFuture<byte[]> within(Duration time) {
    return whole.isDone() ? whole : whole.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** No more of it is wanted. */
  void abort() {
    if (!whole.isDone() || whole.isCompletedExceptionally()) {
      fail(new IOException("given up"));
    }
  }

  private void fail(IOException failure) {
    whole.completeExceptionally(failure);
    Flow.Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }

  /** The body is larger than may be. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
