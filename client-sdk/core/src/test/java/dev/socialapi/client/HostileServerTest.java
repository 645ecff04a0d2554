package dev.socialapi.client;

import static dev.socialapi.client.Answers.NEW_POST;
import static dev.socialapi.client.Answers.POST;
import static dev.socialapi.client.Answers.POST_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that are slow, or hang up: what is called ends in its time, and is done once. */
class HostileServerTest {
  private static final Duration TIMEOUT = Duration.ofMillis(300);
  private static final Duration DEADLINE = Duration.ofMillis(900);

  /** For a thread to be scheduled on a busy machine. */
  private static final Duration SLACK = Duration.ofMillis(1500);

  private static final RawServer.Script SILENT = (number, out, socket) -> waitForEnd(socket);
  private static final RawServer.Script HANGS_UP = (number, out, socket) -> {};

  /** A byte of the body now and then: never too long between two, too long in all. */
  private static final RawServer.Script TRICKLES =
      (number, out, socket) -> {
        RawServer.write(out, RawServer.head(200, POST.length()));
        trickle(out);
      };

  private static final RawServer.Script TRICKLES_HEADERS =
      (number, out, socket) -> {
        RawServer.write(out, "HTTP/1.1 200 Fine\r\nX-Padding: ");
        trickle(out);
      };

  @ParameterizedTest
  @EnumSource
  void endsWithTimeout_whenNoAnswerComes(Way way) throws Exception {
    try (RawServer server = RawServer.start(SILENT);
        SocialClient client = server.client().timeout(TIMEOUT).retries(0).build()) {
      assertThatExceptionOfType(RequestTimeoutException.class)
          .isThrownBy(() -> within(TIMEOUT, () -> createPost(way, client)))
          .isNotInstanceOf(DeadlineExceededException.class)
          .matches(SocialApiException::mayBeDone);
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** What the JDK's client makes of such a header is no exception that it documents. */
  @ParameterizedTest
  @EnumSource
  void isNoAnswer_whenItsLengthIsNoNumber(Way way) throws Exception {
    for (String length : List.of("abc", "12x", "", "5, 5", "9".repeat(20))) {
      RawServer.Script nonsense =
          (number, out, socket) ->
              RawServer.write(out, "HTTP/1.1 200 Fine\r\nContent-Length: " + length + "\r\n\r\n{}");
      try (RawServer server = RawServer.start(nonsense);
          SocialClient client = server.client().timeout(TIMEOUT).retries(0).build()) {
        assertThatExceptionOfType(SocialApiException.class)
            .as("Content-Length: %s", length)
            .isThrownBy(() -> within(TIMEOUT, () -> createPost(way, client)))
            .matches(SocialApiException::mayBeDone);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsTheBody_whenItsChunksAreSmall(Way way) throws Exception {
    int chunks = 20_000;
    RawServer.Script crumbs =
        (number, out, socket) -> {
          RawServer.write(
              out,
              "HTTP/1.1 200 Fine\r\n"
                  + "Content-Type: application/json\r\n"
                  + "Transfer-Encoding: chunked\r\n\r\n");
          String hundred = "1\r\n \r\n".repeat(100);
          for (int i = 0; i < chunks / 100; i++) {
            RawServer.write(out, hundred);
          }
          RawServer.write(
              out, Integer.toHexString(POST.length()) + "\r\n" + POST + "\r\n0\r\n\r\n");
        };
    try (RawServer server = RawServer.start(crumbs);
        SocialClient client = server.client().retries(0).build()) {
      assertThat(getPost(way, client).postId()).isEqualTo(POST_ID);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithTimeout_whenHeadersTrickle(Way way) throws Exception {
    try (RawServer server = RawServer.start(TRICKLES_HEADERS);
        SocialClient client = server.client().timeout(TIMEOUT).retries(0).build()) {
      assertThatExceptionOfType(RequestTimeoutException.class)
          .isThrownBy(() -> within(TIMEOUT, () -> getPost(way, client)));
      assertThat(server.isLeftWithin(5)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithTimeoutAndLeaves_whenBodyTrickles(Way way) throws Exception {
    try (RawServer server = RawServer.start(TRICKLES);
        SocialClient client = server.client().timeout(TIMEOUT).retries(0).build()) {
      assertThatExceptionOfType(RequestTimeoutException.class)
          .isThrownBy(() -> within(TIMEOUT, () -> getPost(way, client)))
          .isNotInstanceOf(DeadlineExceededException.class);
      assertThat(server.isLeftWithin(5)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void triesAgainUntilTheDeadline_whenEveryAttemptIsSlow(Way way) throws Exception {
    try (RawServer server = RawServer.start(TRICKLES);
        SocialClient client =
            server.client().timeout(TIMEOUT).deadline(DEADLINE).retries(100).build()) {
      assertThatExceptionOfType(RequestTimeoutException.class)
          .isThrownBy(() -> within(DEADLINE, () -> createPost(way, client)))
          .matches(e -> e.attempts() == server.requests().size())
          .matches(SocialApiException::mayBeDone);
      assertThat(server.requests()).hasSizeGreaterThan(1);
      assertThat(Set.copyOf(server.idempotencyKeys())).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithDeadline_whenAttemptMayTakeLonger(Way way) throws Exception {
    try (RawServer server = RawServer.start(SILENT);
        SocialClient client = server.client().deadline(DEADLINE).build()) {
      assertThatExceptionOfType(DeadlineExceededException.class)
          .isThrownBy(() -> within(DEADLINE, () -> getPost(way, client)))
          .matches(e -> e.attempts() == 1)
          .matches(e -> !e.mayBeDone());
    }
  }

  @ParameterizedTest
  @EnumSource
  void succeeds_whenSecondAttemptIsAnswered(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) -> {
          if (number > 1) {
            RawServer.write(out, RawServer.answer(201, POST));
          }
        };
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().build()) {
      assertThat(createPost(way, client).postId()).isEqualTo(POST_ID);
      assertThat(server.requests()).hasSize(2);
      assertThat(Set.copyOf(server.idempotencyKeys())).hasSize(1).doesNotContain("none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithConnectionException_whenEveryConnectionIsCutAfterTheRequest(Way way)
      throws Exception {
    try (RawServer server = RawServer.start(HANGS_UP);
        SocialClient client = server.client().retries(2).build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> createPost(way, client))
          .matches(e -> e.attempts() == 3)
          .matches(SocialApiException::mayBeDone)
          .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
      assertThat(server.requests()).hasSize(3);
      assertThat(Set.copyOf(server.idempotencyKeys())).hasSize(1).doesNotContain("none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithConnectionException_whenBodyIsCut(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) ->
            RawServer.write(
                out, RawServer.head(200, POST.length()) + POST.substring(0, POST.length() / 2));
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().retries(1).build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> getPost(way, client))
          .matches(e -> e.attempts() == 2);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithConnectionException_whenAnswerIsNoHttp(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) -> RawServer.write(out, "SSH-2.0-OpenSSH\r\n\r\n");
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().retries(0).build()) {
      assertThatExceptionOfType(ConnectionException.class).isThrownBy(() -> getPost(way, client));
    }
  }

  @ParameterizedTest
  @EnumSource
  void knowsThatNothingIsDone_whenConnectionIsRefused(Way way) throws Exception {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (SocialClient client =
        SocialClient.builder().baseUrl(URI.create("http://127.0.0.1:" + port)).retries(1).build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> createPost(way, client))
          .matches(e -> e.attempts() == 2)
          .matches(e -> !e.mayBeDone());
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNoConnection_whenConnectingTakesTooLong(Way way) throws Exception {
    try (FullServer server = FullServer.start();
        SocialClient client =
            server
                .client()
                .connectTimeout(TIMEOUT)
                .deadline(Duration.ofSeconds(20))
                .retries(1)
                .build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() -> createPost(way, client))
          .matches(e -> e.attempts() == 2)
          .matches(e -> !e.mayBeDone());
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsWithDeadline_whenItComesWhileConnecting(Way way) throws Exception {
    try (FullServer server = FullServer.start();
        SocialClient client = server.client().deadline(DEADLINE).build()) {
      assertThatExceptionOfType(DeadlineExceededException.class)
          .isThrownBy(() -> within(DEADLINE, () -> createPost(way, client)))
          .matches(e -> !e.mayBeDone());
    }
  }

  /** It may block, and the JVM has one such thread for all timeouts. */
  @Test
  void callsBackOnNoTimersThread_whenBodyTrickles() throws Exception {
    try (RawServer server = RawServer.start(TRICKLES);
        SocialClient client = server.client().timeout(TIMEOUT).retries(0).build()) {
      String thread =
          client
              .async()
              .posts()
              .getPost(POST_ID)
              .handle((post, failure) -> Thread.currentThread().getName())
              .join();
      assertThat(thread).doesNotContainIgnoringCase("delay");
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotRepeat_whenUnsafeRequestMayHaveArrived(Way way) throws Exception {
    for (RawServer.Script script :
        List.of(HANGS_UP, SILENT, TRICKLES, answers(502), answers(503), answers(504))) {
      try (RawServer server = RawServer.start(script)) {
        assertThatThrownBy(() -> unsafe(way, server))
            .isInstanceOf(SocialApiException.class)
            .matches(e -> ((SocialApiException) e).attempts() == 1)
            .matches(e -> ((SocialApiException) e).mayBeDone());
        // None when the time is over before a slow machine has read it.
        assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void repeatsUnsafeRequest_whenItWasRefusedUnread(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) ->
            RawServer.write(out, RawServer.answer(number == 1 ? 429 : 201, POST));
    try (RawServer server = RawServer.start(script)) {
      assertThat(unsafe(way, server).retries()).isEqualTo(1);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void repeatsIdempotentRequest_whenConnectionIsCut(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) -> {
          if (number > 1) {
            RawServer.write(out, "HTTP/1.1 204 Gone\r\nConnection: close\r\n\r\n");
          }
        };
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().build()) {
      way.call(
          client,
          c -> {
            c.posts().deletePost(POST_ID);
            return "";
          },
          c -> c.posts().deletePost(POST_ID).thenApply(done -> ""));
      assertThat(server.requests()).hasSize(2);
    }
  }

  /** The second attempt is answered 412: by whose change, nobody can know. */
  @ParameterizedTest
  @EnumSource
  void saysThatItMayBeDone_whenConditionalChangeLostItsAnswer(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) -> {
          if (number > 1) {
            RawServer.write(out, RawServer.answer(412, "{}"));
          }
        };
    var change = UpdatePost.builder().content("Second").build();
    var options = RequestOptions.builder().ifMatch("\"1\"").build();
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().build()) {
      assertThatExceptionOfType(ConnectionException.class)
          .isThrownBy(() ->
              way.call(
                  client,
                  c -> c.posts().updatePost(POST_ID, change, options),
                  c -> c.posts().updatePost(POST_ID, change, options)))
          .matches(SocialApiException::mayBeDone)
          .matches(e -> e.attempts() == 2)
          .satisfies(e ->
              assertThat(e.getSuppressed())
                  .hasAtLeastOneElementOfType(PreconditionFailedException.class));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void survivesBurstOfCutConnections(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) -> {
          if (number % 3 == 0) {
            RawServer.write(out, RawServer.answer(201, POST));
          }
        };
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().build()) {
      for (int i = 0; i < 10; i++) {
        assertThat(createPost(way, client).postId()).isEqualTo(POST_ID);
      }
      assertThat(server.requests()).hasSize(30);
      assertThat(new HashSet<>(server.idempotencyKeys())).hasSize(10);
    }
  }

  private static RawServer.Script answers(int status) {
    return (number, out, socket) -> RawServer.write(out, RawServer.answer(status, "{}"));
  }

  /** A creation as it would be if the contract had one without a key. */
  private static ApiResponse<Post> unsafe(Way way, RawServer server) {
    Exchange exchange =
        new Exchange(
            new Settings(
                BaseUrl.of(server.url(), false),
                Credentials.none(),
                TIMEOUT,
                Duration.ofSeconds(20),
                3,
                HttpClient.newHttpClient(),
                () -> {},
                "test"));
    Call call = Call.of(Operation.CREATE_POST).body(NEW_POST).safety(Operation.Safety.UNSAFE);
    return switch (way) {
      case BLOCKING -> exchange.send(call, Post.class);
      case ASYNC -> result(exchange.sendAsync(call, Post.class));
    };
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw (SocialApiException) e.getCause();
    }
  }

  private static Post createPost(Way way, SocialClient client) {
    return way.call(
        client, c -> c.posts().createPost(NEW_POST), c -> c.posts().createPost(NEW_POST));
  }

  private static Post getPost(Way way, SocialClient client) {
    return way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID));
  }

  private static void within(Duration time, Runnable call) {
    long began = System.nanoTime();
    try {
      call.run();
    } finally {
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(time.plus(SLACK));
    }
  }

  private static void trickle(OutputStream out) throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      out.write(' ');
      out.flush();
      Thread.sleep(50);
    }
  }

  private static void waitForEnd(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // What comes is of no interest.
    }
  }
}
