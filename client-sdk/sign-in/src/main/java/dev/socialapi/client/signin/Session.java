package dev.socialapi.client.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in: hands out the access token, and renews it in the background shortly
 * before it expires. Safe for many threads.
 */
public final class Session implements Supplier<String>, AutoCloseable {
  /** Between two attempts to renew, as long as the token is good. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Pool pool;
  private final Clock clock;

  /** Done when the session is over. */
  private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();

  private final Object lock = new Object();
  private Tokens tokens;
  private @Nullable CompletableFuture<Tokens> renewal;
  private Instant pausedUntil = Instant.MIN;

  Session(Pool pool, Tokens tokens, Clock clock) {
    this.pool = pool;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The access token, a good one. Waits for the user pool only if the last one has expired, or does
   * within seconds; all who wait do so for one request. Whoever waits while the session is signed
   * out or closed gets no token any more. An interrupt ends the wait, with the last token if it is
   * still good.
   *
   * @throws SignedOutException if the session is over, here or in the pool
   * @throws SignInUnavailableException if the token has expired and cannot be renewed; the cause
   *     says why. The next call tries again.
   */
  @Override
  public String get() {
    CompletableFuture<Tokens> awaited;
    synchronized (lock) {
      requireNotOver();
      Instant now = clock.instant();
      boolean isUsable = tokens.isUsable(now);
      if (tokens.isFresh(now) || (isUsable && now.isBefore(pausedUntil))) {
        return tokens.access();
      }
      awaited = renewal == null ? startRenewal() : renewal;
      if (isUsable) {
        return tokens.access();
      }
    }
    return await(awaited);
  }

  /** The user's id. */
  public UUID userId() {
    return held().userId();
  }

  /** When the access token that is held now expires, by the clock of this machine. */
  public Instant expiresAt() {
    return held().expiry();
  }

  /**
   * What {@link SignIn#resume} takes. Whoever has it is signed in: keep it like a password, or not
   * at all.
   */
  public String refreshToken() {
    return held().refresh();
  }

  /**
   * Ends the session here and in the pool, which renews it for nobody from then on. Waits for a
   * renewal that is under way, so that nothing is left of what that brings. An access token that
   * was handed out is good until it expires. May be called again if it fails.
   */
  public void signOut() {
    close();
    awaitRenewal();
    try {
      pool.revoke(refreshToken());
    } catch (SignedOutException e) {
      // Somebody has done it before.
      return;
    }
  }

  /** Ends the session here, and lets it go on in the pool for {@link SignIn#resume}. */
  @Override
  public void close() {
    over.complete(null);
  }

  @Override
  public String toString() {
    Tokens held = held();
    return "Session[userId=" + held.userId() + ", expiresAt=" + held.expiry() + "]";
  }

  private Tokens held() {
    synchronized (lock) {
      return tokens;
    }
  }

  private void requireNotOver() {
    if (over.isDone()) {
      throw new SignedOutException();
    }
  }

  /** In a thread of its own, so that nobody waits who need not, and no interrupt ends it. */
  private CompletableFuture<Tokens> startRenewal() {
    String refreshToken = tokens.refresh();
    var start = new CompletableFuture<@Nullable Void>();
    CompletableFuture<Tokens> result =
        start
            .thenApplyAsync(started -> pool.renew(refreshToken), Session::inThread)
            .whenComplete(this::settle);
    renewal = result;
    start.complete(null);
    return result;
  }

  private static void inThread(Runnable task) {
    var thread = new Thread(null, task, "social-api-session", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  /** Before anybody who waits goes on. */
  private void settle(@Nullable Tokens renewed, @Nullable Throwable failure) {
    synchronized (lock) {
      renewal = null;
      if (renewed != null) {
        tokens = renewed;
      } else if (failure != null && failure.getCause() instanceof SignedOutException) {
        over.complete(null);
      } else {
        pausedUntil = clock.instant().plus(PAUSE);
      }
    }
  }

  /** The token that is held after the wait, as long as it is good. */
  private String await(CompletableFuture<Tokens> renewed) {
    SignInUnavailableException failure = null;
    try {
      CompletableFuture.anyOf(renewed, over).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = new SignInUnavailableException("interrupted while renewing the session", e);
    } catch (ExecutionException e) {
      failure = new SignInUnavailableException("the session could not be renewed", e.getCause());
    }
    synchronized (lock) {
      requireNotOver();
      if (failure != null && !tokens.isValid(clock.instant())) {
        throw failure;
      }
      return tokens.access();
    }
  }

  /** However it ends. */
  private void awaitRenewal() {
    CompletableFuture<Tokens> underWay;
    synchronized (lock) {
      underWay = renewal;
    }
    if (underWay == null) {
      return;
    }
    try {
      underWay.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInUnavailableException("interrupted while renewing the session", e);
    } catch (ExecutionException e) {
      // Then what is held is all there is.
      return;
    }
  }
}
