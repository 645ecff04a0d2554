package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static dev.socialapi.client.Answers.POST_ID;
import static dev.socialapi.client.Answers.SECRET;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.model.Post;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  @ParameterizedTest
  @EnumSource
  void asksForATokenBeforeEachAttempt(Way way) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    SERVER.stubFor(
        any(anyUrl())
            .withHeader("Authorization", equalTo("Bearer first"))
            .willReturn(Answers.problem(503, "unavailable")));

    get(way, tokens("first", "second", "third"));
    assertThat(sent()).containsExactly("Bearer first", "Bearer second");
  }

  @ParameterizedTest
  @EnumSource
  void asksOnceMore_whenTokenIsRefused(Way way) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    refuse("old");

    get(way, tokens("old", "new"));

    assertThat(sent()).containsExactly("Bearer old", "Bearer new");
  }

  @ParameterizedTest
  @EnumSource
  void asksOnceMoreOnly_whenEveryTokenIsRefused(Way way) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(401, "unauthenticated")));

    assertThatExceptionOfType(UnauthenticatedException.class)
        .isThrownBy(() -> get(way, tokens("one", "two", "three", "four")));

    assertThat(sent()).containsExactly("Bearer one", "Bearer two");
  }

  @ParameterizedTest
  @EnumSource
  void doesNotSendAgain_whenThereIsNoOtherToken(Way way) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(401, "unauthenticated")));

    assertThatExceptionOfType(UnauthenticatedException.class)
        .isThrownBy(() -> get(way, () -> "same"));

    assertThat(sent()).containsExactly("Bearer same");
  }

  @ParameterizedTest
  @EnumSource
  void endsWithWhatTheSupplierThrows(Way way) {
    Supplier<String> broken =
        () -> {
          throw new UnsupportedOperationException("signed out");
        };

    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> get(way, broken))
        .satisfies(e ->
            assertThat(way == Way.ASYNC ? e.getCause() : e)
                .isInstanceOf(UnsupportedOperationException.class));
    assertThat(sent()).isEmpty();
  }

  @Test
  @Timeout(30)
  void asksOffTheCallersThread_whenAsync() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    var signedIn = new CompletableFuture<String>().completeOnTimeout("never", 10, SECONDS);
    try (SocialClient client = Answers.client(SERVER).token(signedIn::join).build()) {
      CompletableFuture<Post> post = client.async().posts().getPost(POST_ID);

      signedIn.complete("late");

      assertThat(post).succeedsWithin(Duration.ofSeconds(10));
    }
    assertThat(sent()).containsExactly("Bearer late");
  }

  @Test
  void asksOffTheThreadsThatFuturesShare_whenTokenIsRefused() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    refuse("old");
    List<Thread> asked = new CopyOnWriteArrayList<>();
    Supplier<String> tokens = tokens("old", "new");
    Supplier<String> watched =
        () -> {
          asked.add(Thread.currentThread());
          return tokens.get();
        };
    try (SocialClient client = Answers.client(SERVER).token(watched).build()) {
      client.async().posts().getPost(POST_ID).join();
    }
    assertThat(sent()).containsExactly("Bearer old", "Bearer new");
    assertThat(asked)
        .hasSize(2)
        .doesNotHaveAnyElementsOfTypes(ForkJoinWorkerThread.class)
        .doesNotContain(Thread.currentThread());
  }

  @ParameterizedTest
  @EnumSource
  void endsWithDeadline_whenTheSupplierTookAllTheTime(Way way) {
    Supplier<String> slow =
        () -> {
          LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
          return "late";
        };
    try (SocialClient client =
        Answers.client(SERVER).token(slow).deadline(Duration.ofMillis(100)).build()) {
      assertThatExceptionOfType(DeadlineExceededException.class)
          .isThrownBy(() ->
              way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID)))
          .matches(e -> e.attempts() == 0);
    }
    assertThat(sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void sendsNothing_whenClientIsClosedWhileTheSupplierIsAsked(Way way) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    var own = new CompletableFuture<SocialClient>();
    Supplier<String> closing =
        () -> {
          own.join().close();
          return Answers.SECRET;
        };
    try (HttpClient http = HttpClient.newHttpClient();
        SocialClient client = Answers.client(SERVER).token(closing).httpClient(http).build()) {
      own.complete(client);
      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() ->
              way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID)))
          .satisfies(e ->
              assertThat(way == Way.ASYNC ? e.getCause() : e)
                  .isInstanceOf(IllegalStateException.class));
    }
    assertThat(sent()).isEmpty();
  }

  @Test
  void usesTheTokenOfTheCall() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.post()));
    try (SocialClient client = Answers.client(SERVER).build()) {
      client.posts().getPost(POST_ID, RequestOptions.builder().token("another").build());
    }
    assertThat(sent()).containsExactly("Bearer another");
  }

  @Test
  void doesNotReplaceTheTokenOfTheCall_whenItIsRefused() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(401, "unauthenticated")));
    try (SocialClient client = Answers.client(SERVER).token(tokens("a", "b")).build()) {
      assertThatExceptionOfType(UnauthenticatedException.class)
          .isThrownBy(() ->
              client.posts().getPost(POST_ID, RequestOptions.builder().token("another").build()));
    }
    assertThat(sent()).containsExactly("Bearer another");
  }

  @Test
  void keepsTheToken_whenOperationNeedsNone() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(200, "{\"status\": \"ok\"}")));
    try (SocialClient client = Answers.client(SERVER).build()) {
      client.service().getHealth();
    }
    assertThat(sent()).containsExactly("null");
  }

  @Test
  void asksWithoutToken_whenThereIsNone() {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.problem(401, "unauthenticated")));
    for (SocialClient.Builder builder :
        List.of(
            SocialClient.builder().baseUrl(URI.create(SERVER.baseUrl())),
            Answers.client(SERVER).token(() -> ""))) {
      try (SocialClient client = builder.build()) {
        assertThatExceptionOfType(UnauthenticatedException.class)
            .isThrownBy(() -> client.posts().getPost(POST_ID));
      }
    }
    assertThat(sent()).containsExactly("null", "null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://api.example.com", "http://127.0.0.1.example.com", "http://10.0.0.1:8080"})
  void doesNotSendTokensInTheOpen(String url) {
    URI open = URI.create(url);
    assertThatIllegalStateException()
        .isThrownBy(() -> SocialClient.builder().baseUrl(open).token(SECRET).build())
        .withMessageContaining("allowInsecure");
    assertThatIllegalStateException()
        .isThrownBy(() -> SocialClient.builder().baseUrl(open).token(() -> SECRET).build());
    try (SocialClient client = SocialClient.builder().baseUrl(open).build()) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              client.posts().getPost(POST_ID, RequestOptions.builder().token(SECRET).build()));
    }
    SocialClient.builder().baseUrl(open).token(SECRET).allowInsecure().build().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com",
        "http://localhost:8080",
        "http://127.0.0.1",
        "http://[::1]:80"
      })
  void sendsTokens_whereNobodyListens(String url) {
    SocialClient.builder().baseUrl(URI.create(url)).token(SECRET).build().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\r\nX-Admin: true", "tökén", "a\0"})
  void refusesWhatIsNoToken_withoutRepeatingIt(String token) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SocialClient.builder().token(token))
        .withMessageNotContaining("Admin");
    assertThatIllegalArgumentException().isThrownBy(() -> RequestOptions.builder().token(token));
    if (!token.isEmpty()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> get(Way.BLOCKING, () -> token))
          .withMessageNotContaining("Admin");
    }
  }

  private static void get(Way way, Supplier<String> tokens) {
    try (SocialClient client = Answers.client(SERVER).token(tokens).build()) {
      way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID));
    }
  }

  private static void refuse(String token) {
    SERVER.stubFor(
        any(anyUrl())
            .withHeader("Authorization", equalTo("Bearer " + token))
            .willReturn(Answers.problem(401, "unauthenticated")));
  }

  private static Supplier<String> tokens(String... tokens) {
    Iterator<String> rest = List.of(tokens).iterator();
    return rest::next;
  }

  private static List<String> sent() {
    return SERVER.findAll(anyRequestedFor(anyUrl())).stream()
        .sorted(java.util.Comparator.comparing(request -> request.getLoggedDate()))
        .map(request -> String.valueOf(request.getHeader("Authorization")))
        .toList();
  }
}
