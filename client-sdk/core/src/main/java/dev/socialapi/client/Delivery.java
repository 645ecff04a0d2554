package dev.socialapi.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way, over all its attempts: makes each request, and decides what follows from how
 * it ended. Knows nothing of threads, so that blocking and asynchronous calls can share it; used by
 * one at a time.
 */
final class Delivery {
  private static final int MAX_BODY = 16 * 1024 * 1024;

  private final Settings settings;
  private final Log log;
  private final Call call;
  private final Deadline deadline;
  private final URI uri;
  private final BodyPublisher body;
  private final @Nullable String idempotencyKey;
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
    this.uri = settings.base.resolve(call.target());
    Object model = call.body();
    this.body =
        model == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.write(model));
    this.idempotencyKey =
        call.operation().headers().contains(Header.IDEMPOTENCY_KEY)
                && !call.headers().containsKey(Header.IDEMPOTENCY_KEY)
            ? UUID.randomUUID().toString()
            : null;
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
    return request(timeout);
  }

  private HttpRequest request(Duration timeout) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(call.operation().method(), body)
            .timeout(timeout)
            .setHeader(Header.ACCEPT, "application/json, application/problem+json")
            .setHeader(Header.USER_AGENT, settings.userAgent);
    if (!settings.base.isEncrypted()) {
      // No offer of an upgrade, which some servers choke on.
      request.version(HttpClient.Version.HTTP_1_1);
    }
    if (call.body() != null) {
      request.setHeader(Header.CONTENT_TYPE, "application/json");
    }
    if (idempotencyKey != null) {
      request.setHeader(Header.IDEMPOTENCY_KEY, idempotencyKey);
    }
    if (token != null) {
      settings.base.requireConfidential();
      request.setHeader(Header.AUTHORIZATION, "Bearer " + token);
    }
    call.headers().forEach(request::setHeader);
    call.options().headers().forEach(request::setHeader);
    return request.build();
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
      case 502:
      case 503:
      case 504:
        return Optional.of(again(refusal, true, answer.retryAfter().orElse(Duration.ZERO)));
      default:
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
  Duration failed(IOException failure) {
    log.failed(call.operation(), attempts, System.nanoTime() - began, failure);
    if (coming != null && has(failure, BoundedBody.TooLargeException.class)) {
      throw following(
          new InvalidResponseException(
              "has a body of more than " + MAX_BODY + " bytes",
              coming.statusCode(),
              coming.headers(),
              trail(true)));
    }
    boolean sent = !isBeforeSending(failure);
    if (cutByDeadline && isTimeout(failure)) {
      throw following(
          new DeadlineExceededException("no answer before the deadline", failure, trail(sent)));
    }
    if (has(failure, CertificateException.class)) {
      throw following(
          new ConnectionException("the server could not be trusted", failure, trail(false)));
    }
    return again(
        isTimeout(failure)
            ? trail -> new RequestTimeoutException("no answer in time", failure, trail)
            : trail -> new ConnectionException("no answer", failure, trail),
        sent,
        Duration.ZERO);
  }

  /** Whether the failure proves that the server has not seen the request. */
  private static boolean isBeforeSending(IOException failure) {
    return has(failure, ConnectException.class)
        || has(failure, HttpConnectTimeoutException.class)
        || has(failure, UnresolvedAddressException.class)
        || has(failure, SSLHandshakeException.class);
  }

  private static boolean isTimeout(IOException failure) {
    return has(failure, HttpTimeoutException.class) || has(failure, TimeoutException.class);
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return true;
      }
    }
    return false;
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
