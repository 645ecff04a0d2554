package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.socialapi.client.model.Post;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client, many callers: everyone gets his own answer, and every creation happens once. */
@Timeout(120)
class ConcurrencyTest {
  private static final int CALLERS = 16;
  private static final int CALLS = 50;

  private final AtomicInteger requests = new AtomicInteger();
  private final ConcurrentHashMap<String, AtomicInteger> successes = new ConcurrentHashMap<>();
  private HttpServer server;
  private SocialClient client;

  /** Every seventh request fails; a post has the name that its path or its key says. */
  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/v1/posts",
        exchange -> {
          try (exchange) {
            boolean fails = requests.incrementAndGet() % 7 == 0;
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            String name = key == null ? exchange.getRequestURI().getPath() : key;
            exchange.getRequestBody().readAllBytes();
            if (!fails) {
              successes.computeIfAbsent(name, each -> new AtomicInteger()).incrementAndGet();
            }
            byte[] body = Answers.post(name, "\"public\"", "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(fails ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    client =
        SocialClient.builder()
            .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .token(Answers.SECRET)
            .retries(20)
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void answersEachCaller_whenBlocking() throws Exception {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        done.add(
            callers.submit(() -> {
              for (int call = 0; call < CALLS; call++) {
                UUID id = UUID.randomUUID();
                assertThat(client.posts().getPost(id).name()).isEqualTo("/v1/posts/" + id);
              }
            }));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
  }

  @Test
  void createsOnce_whenAsync() {
    List<CompletableFuture<Post>> posts =
        Stream.generate(() -> client.async().posts().createPost(Answers.NEW_POST))
            .limit(CALLERS * CALLS)
            .toList();

    assertThat(posts.stream().map(post -> post.join().name()).distinct()).hasSize(CALLERS * CALLS);
    assertThat(successes).hasSize(CALLERS * CALLS);
    assertThat(successes.values()).allMatch(count -> count.get() == 1);
  }
}
