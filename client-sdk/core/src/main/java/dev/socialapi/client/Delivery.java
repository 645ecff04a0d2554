package dev.socialapi.client;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way, over all its attempts: begins each, and decides what follows from how it
 * ended. Knows nothing of threads, so that blocking and asynchronous calls can share it; used by
 * one at a time.
 */
final class Delivery {
  private static final int MAX_BODY = 16 * 1024 * 1024;

  private final Settings settings;
  private final Log log;
  private final Call call;
  private final Deadline deadline;
  private final Request request;
  private final long maxAttempts;

  private int attempts;
  private int renewals;
  private long began;
  private boolean cutByDeadline;
  private Deadline attemptEnd;
  private @Nullable HttpResponse<?> coming;
  private @Nullable String token;

  /** Why the token has to be another one in the next attempt, if it has. */
  private @Nullable SocialApiException tokenRefused;

  private @Nullable SocialApiException last;

  /** Makes the last failure again that left open whether the change was made. */
  private @Nullable Function<Trail, SocialApiException> doubt;

  Delivery(Settings settings, Log log, Call call, Deadline deadline) {
    this.settings = settings;
    this.log = log;
    this.call = call;
    this.deadline = deadline;
    this.request = new Request(settings, call);
    Integer retries = call.options().retries();
    this.maxAttempts = 1L + (retries == null ? settings.retries : retries);
    this.attemptEnd = deadline;
  }

  /** Whether {@link #next} runs the caller's code, which may take its time. */
  boolean asksSupplier() {
    return call.operation().authenticated()
        && call.options().token() == null
        && settings.credentials.isRenewable();
  }

  /**
   * The next request, with which the next attempt begins.
   *
   * @throws SocialApiException if there is no time left, or no other token than the refused one
   */
  HttpRequest next() {
    String given = askForToken();
    if (tokenRefused != null && (given == null || given.equals(token))) {
      throw tokenRefused;
    }
    tokenRefused = null;
    token = given;
    Duration left = deadline.remaining();
    if (left.isZero()) {
      throw following(new DeadlineExceededException("no time left", null, trail(false)));
    }
    Duration timeout = call.options().timeout();
    timeout = timeout == null ? settings.timeout : timeout;
    cutByDeadline = left.compareTo(timeout) <= 0;
    timeout = cutByDeadline ? left : timeout;
    attemptEnd = Deadline.in(timeout);
    coming = null;
    attempts++;
    began = System.nanoTime();
    return request.of(timeout, token);
  }

  private @Nullable String askForToken() {
    if (!call.operation().authenticated()) {
      return null;
    }
    String own = call.options().token();
    return own == null ? settings.credentials.token().orElse(null) : own;
  }

  /** The headers of an answer have come, and its body is coming. */
  BoundedBody responded(HttpResponse<Flow.Publisher<List<ByteBuffer>>> response) {
    coming = response;
    return BoundedBody.of(response, MAX_BODY);
  }

  /** How much time the attempt under way has left. */
  Duration timeLeft() {
    return attemptEnd.remaining();
  }

  /**
   * The attempt ended with an answer.
   *
   * @return empty if it is the one that was asked for, else how long to wait before the next
   *     attempt
   * @throws SocialApiException if there is no sense in another one
   */
  Optional<Duration> answered(Answer answer) {
    log.answered(call.operation(), attempts, System.nanoTime() - began, answer);
    if (answer.isSuccess() || isUnchanged(answer)) {
      return Optional.empty();
    }
    if (answer.status() < 400) {
      throw following(
          invalid(
              answer, answer.isRedirect() ? "redirects are not followed" : "was not asked for"));
    }
    Function<Trail, SocialApiException> refusal = trail -> new Refusal(answer, trail).exception();
    switch (answer.status()) {
      case 401:
        SocialApiException unknown = following(refusal.apply(trail(false)));
        if (renewals > 0 || !asksSupplier()) {
          throw unknown;
        }
        // Once in a call: the token may have ended a moment ago.
        renewals++;
        tokenRefused = unknown;
        return Optional.of(Duration.ZERO);
      case 412:
        SocialApiException overtaken = following(refusal.apply(trail(false)));
        // The version may have changed by our own, earlier attempt: nobody can know.
        throw doubt == null ? overtaken : following(doubt.apply(trail(true)));
      case 429:
        return Optional.of(again(refusal, false, answer.retryAfter().orElse(Duration.ZERO)));
      default:
        if (answer.isPassing()) {
          return Optional.of(again(refusal, true, answer.retryAfter().orElse(Duration.ZERO)));
        }
        throw following(refusal.apply(trail(answer.status() >= 500)));
    }
  }

  private boolean isUnchanged(Answer answer) {
    return answer.status() == 304 && call.headers().containsKey(Header.IF_NONE_MATCH);
  }

  /**
   * The attempt ended without an answer.
   *
   * @return how long to wait before the next attempt
   * @throws SocialApiException if there is no sense in another one
   */
  Duration failed(IOException exception) {
    log.failed(call.operation(), attempts, System.nanoTime() - began, exception);
    Failure failure = new Failure(exception);
    if (coming != null && failure.isTooLarge()) {
      throw following(
          new InvalidResponseException(
              "has a body of more than " + MAX_BODY + " bytes",
              coming.statusCode(),
              coming.headers(),
              trail(true)));
    }
    boolean sent = !failure.isBeforeSending();
    boolean isLate =
        failure.isTimeout() && !(failure.isWhileConnecting() && !attemptEnd.hasPassed());
    if (cutByDeadline && isLate) {
      throw following(
          new DeadlineExceededException("no answer before the deadline", exception, trail(sent)));
    }
    if (failure.isDistrust()) {
      throw following(
          new ConnectionException("the server could not be trusted", exception, trail(false)));
    }
    return again(
        isLate
            ? trail -> new RequestTimeoutException("no answer in time", exception, trail)
            : trail -> new ConnectionException("no answer", exception, trail),
        sent,
        Duration.ZERO);
  }

  private Duration again(
      Function<Trail, SocialApiException> kind, boolean mayBeDone, Duration atLeast) {
    SocialApiException failure = following(kind.apply(trail(mayBeDone)));
    Duration pause = atLeast.plus(Backoff.after(attempts - renewals));
    boolean harmless = call.safety() != Operation.Safety.UNSAFE || !failure.mayBeDone();
    if (!harmless || attempts - renewals >= maxAttempts || !deadline.allows(pause)) {
      throw failure;
    }
    if (mayBeDone && failure.mayBeDone()) {
      doubt = kind;
    }
    return pause;
  }

  /** Keeps what came before where it can be seen. */
  private SocialApiException following(SocialApiException failure) {
    if (last != null) {
      failure.addSuppressed(last);
    }
    last = failure;
    return failure;
  }

  /** The client was closed between two attempts. */
  RuntimeException givenUp() {
    return last == null ? new IllegalStateException("the client is closed") : last;
  }

  SocialApiException interrupted(InterruptedException cause) {
    return following(new CallInterruptedException(cause, trail(attempts > 0)));
  }

  /**
   * @throws SocialApiException if the body is not what it should be
   */
  <T> ApiResponse<T> read(Answer answer, Class<T> type) {
    return new ApiResponse<>(answer, type == Void.class ? null : value(answer, type), attempts - 1);
  }

  private <T> T value(Answer answer, Class<T> type) {
    if (!answer.isJson()) {
      throw following(invalid(answer, "is no JSON"));
    }
    T value;
    try {
      value = Json.read(answer.body(), type);
    } catch (IOException e) {
      throw following(invalid(answer, Excerpt.of(Json.problem(e)) + ","));
    }
    if (value == null) {
      throw following(invalid(answer, "is null"));
    }
    return value;
  }

  /** An answer that the contract does not know. */
  InvalidResponseException invalid(Answer answer, String why) {
    String type = answer.contentType();
    return new InvalidResponseException(
        (type.isEmpty() ? "" : type + " ") + why + ": \"" + answer.excerpt() + "\"",
        answer.status(),
        answer.headers(),
        trail(answer.isSuccess()));
  }

  private Trail trail(boolean mayBeDone) {
    return new Trail(call, attempts, mayBeDone || doubt != null);
  }
}
