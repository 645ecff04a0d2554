package dev.socialapi.client;

import static dev.socialapi.client.Answers.NEW_POST;
import static dev.socialapi.client.Answers.POST;
import static dev.socialapi.client.Answers.POST_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.client.model.Post;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that somebody gives up, and clients that are closed. */
@Timeout(30)
class CancellationTest {
  private static final RawServer.Script SILENT =
      (number, out, socket) -> {
        if (socket.getInputStream().read() < 0) {
          throw new java.io.EOFException();
        }
      };
  private static final RawServer.Script BUSY =
      (number, out, socket) ->
          RawServer.write(
              out,
              "HTTP/1.1 429 Busy\r\n"
                  + "Retry-After: 20\r\n"
                  + "Content-Length: 0\r\n"
                  + "Connection: close\r\n\r\n");
  private static final RawServer.Script HALF =
      (number, out, socket) -> {
        RawServer.write(out, RawServer.head(200, POST.length()) + "{");
        SILENT.answer(number, out, socket);
      };

  @Test
  void endsAtOnce_whenThreadIsInterruptedInAnAttempt() throws Exception {
    endsWhenInterrupted(SILENT);
  }

  @Test
  void endsAtOnce_whenThreadIsInterruptedInABody() throws Exception {
    endsWhenInterrupted(HALF);
  }

  @Test
  void endsAtOnce_whenThreadIsInterruptedBetweenAttempts() throws Exception {
    endsWhenInterrupted(BUSY);
  }

  private static void endsWhenInterrupted(RawServer.Script script) throws Exception {
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().build()) {
      var outcome = new CompletableFuture<Throwable>();
      var flag = new CompletableFuture<Boolean>();
      Thread caller =
          new Thread(() -> {
            try {
              client.posts().createPost(NEW_POST);
            } catch (RuntimeException e) {
              flag.complete(Thread.currentThread().isInterrupted());
              outcome.complete(e);
            }
          });
      caller.start();
      assertThat(server.isAskedWithin(10)).isTrue();
      TimeUnit.MILLISECONDS.sleep(100);

      caller.interrupt();

      assertThat(outcome.get(2, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              CallInterruptedException.class, e -> assertThat(e.mayBeDone()).isTrue());
      assertThat(flag.get()).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void givesTheRequestUp_whenFutureIsCancelled() throws Exception {
    for (RawServer.Script script : new RawServer.Script[] {SILENT, HALF}) {
      try (RawServer server = RawServer.start(script);
          SocialClient client = server.client().build()) {
        CompletableFuture<Post> post = client.async().posts().getPost(POST_ID);
        assertThat(server.isAskedWithin(10)).isTrue();

        post.cancel(true);

        assertThatExceptionOfType(CancellationException.class).isThrownBy(post::join);
        assertThat(server.isLeftWithin(5)).isTrue();
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @Test
  void givesTheRequestUp_whenADependentFutureIsCancelled() throws Exception {
    try (RawServer server = RawServer.start(SILENT);
        SocialClient client = server.client().build()) {
      CompletableFuture<String> name =
          client.async().posts().getPost(POST_ID).thenApply(Post::name).thenApply(String::strip);
      assertThat(server.isAskedWithin(10)).isTrue();

      name.cancel(true);

      assertThat(server.isLeftWithin(5)).isTrue();
    }
  }

  @Test
  void givesTheRequestUp_whenFutureRunsOutOfTime() throws Exception {
    try (RawServer server = RawServer.start(SILENT);
        SocialClient client = server.client().build()) {
      CompletableFuture<Post> post =
          client.async().posts().getPost(POST_ID).orTimeout(300, TimeUnit.MILLISECONDS);

      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(post::get)
          .withCauseInstanceOf(TimeoutException.class);
      assertThat(server.isLeftWithin(5)).isTrue();
    }
  }

  @Test
  void sendsNothingMore_whenFutureIsCancelledBetweenAttempts() throws Exception {
    RawServer.Script busyForAMoment =
        (number, out, socket) ->
            RawServer.write(
                out,
                "HTTP/1.1 429 Busy\r\n"
                    + "Retry-After: 1\r\n"
                    + "Content-Length: 0\r\n"
                    + "Connection: close\r\n\r\n");
    try (RawServer server = RawServer.start(busyForAMoment);
        SocialClient client = server.client().build()) {
      CompletableFuture<Post> post = client.async().posts().createPost(NEW_POST);
      assertThat(server.isAskedWithin(10)).isTrue();
      TimeUnit.MILLISECONDS.sleep(200);

      post.cancel(true);

      TimeUnit.MILLISECONDS.sleep(1500);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void refusesCalls_whenClosed() throws Exception {
    try (RawServer server = RawServer.start(SILENT)) {
      SocialClient client = server.client().build();
      client.close();
      client.close();

      assertThatIllegalStateException()
          .isThrownBy(() -> client.posts().getPost(POST_ID))
          .withMessage("the client is closed");
      assertThatIllegalStateException().isThrownBy(() -> client.async().posts().getPost(POST_ID));
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsAtOnceWithItsLastFailure_whenClosedBetweenAttempts(Way way) throws Exception {
    try (RawServer server = RawServer.start(BUSY)) {
      SocialClient client = server.client().build();
      var outcome = new CompletableFuture<Throwable>();
      Thread.ofVirtual()
          .start(() -> {
            try {
              way.call(
                  client, c -> c.posts().createPost(NEW_POST), c -> c.posts().createPost(NEW_POST));
            } catch (RuntimeException e) {
              outcome.complete(e);
            }
          });
      assertThat(server.isAskedWithin(10)).isTrue();
      TimeUnit.MILLISECONDS.sleep(200);

      client.close();

      assertThat(outcome.get(2, TimeUnit.SECONDS)).isInstanceOf(RateLimitedException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** The server's answer comes after the client was closed, and is a reason to begin again. */
  @ParameterizedTest
  @EnumSource
  void endsWithItsLastFailure_whenClosedBetweenTheRoundsOfAnUpdate(Way way) throws Exception {
    var closing = new CompletableFuture<SocialClient>();
    RawServer.Script overtaken =
        (number, out, socket) -> {
          if (number > 1) {
            closing.get().close();
          }
          RawServer.write(out, RawServer.answer(number > 1 ? 412 : 200, POST));
        };
    try (RawServer server = RawServer.start(overtaken)) {
      SocialClient client = server.client().build();
      closing.complete(client);

      assertThatExceptionOfType(PreconditionFailedException.class)
          .isThrownBy(() ->
              way.call(
                  client,
                  c -> c.posts().updatePost(POST_ID, (now, change) -> change.content("Second")),
                  c -> c.posts().updatePost(POST_ID, (now, change) -> change.content("Second"))));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void answersWhatIsUnderWay_whenClosed() throws Exception {
    RawServer.Script slow =
        (number, out, socket) -> {
          TimeUnit.MILLISECONDS.sleep(500);
          RawServer.write(out, RawServer.answer(200, POST));
        };
    try (RawServer server = RawServer.start(slow)) {
      SocialClient client = server.client().build();
      CompletableFuture<Post> post = client.async().posts().getPost(POST_ID);
      assertThat(server.isAskedWithin(10)).isTrue();

      client.close();

      assertThat(post).succeedsWithin(Duration.ofSeconds(5));
    }
  }

  @Test
  void leavesTheCallersHttpClientOpen_whenClosed() throws Exception {
    try (RawServer server =
            RawServer.start(
                (number, out, socket) -> RawServer.write(out, RawServer.answer(200, POST)));
        var http = java.net.http.HttpClient.newHttpClient()) {
      server.client().httpClient(http).build().close();

      try (SocialClient second = server.client().httpClient(http).build()) {
        assertThat(second.posts().getPost(POST_ID).postId()).isEqualTo(POST_ID);
      }
    }
  }
}
