package dev.socialapi.client.signin;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Holds a server's answers back while it is shut. */
final class Gate implements ServeEventListener {
  private final Semaphore waiting = new Semaphore(0);
  private volatile CountDownLatch shut = new CountDownLatch(0);

  void shut() {
    waiting.drainPermits();
    shut = new CountDownLatch(1);
  }

  void open() {
    shut.countDown();
  }

  /** Returns when the server has been asked and its answer waits. */
  void awaitAnswer() throws InterruptedException {
    assertThat(waiting.tryAcquire(20, SECONDS)).isTrue();
  }

  @Override
  public void beforeResponseSent(ServeEvent event, Parameters parameters) {
    waiting.release();
    try {
      shut.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String getName() {
    return "gate";
  }
}
