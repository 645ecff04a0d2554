package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import dev.socialapi.client.model.Post;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What a call through the SDK costs over a bare call of {@code java.net.http} that reads the same
 * model with Jackson: the ratio of the medians, of calls made in turn, in one run, against a server
 * in the same process.
 *
 * <p>A part of the profile "nightly", with both of the JVM's compilers, as programs have them.
 */
class Overhead {
  private static final int WARM = 20_000;

  /** Of which the calmest counts: what else the machine does can only make both slower. */
  private static final int WINDOWS = 10;

  private static final int CALLS = 2_000;
  private static final double WANTED = 1.10;

  @Test
  void costsLittleMoreThanABareCall() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = Answers.POST.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/v1/posts",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        SocialClient client =
            SocialClient.builder().baseUrl(base).token(Answers.SECRET).httpClient(http).build()) {
      Bare bare = new Bare(http, base);
      measure(bare, client, WARM);
      double[] ratios = new double[WINDOWS];
      for (int i = 0; i < WINDOWS; i++) {
        ratios[i] = ratio(measure(bare, client, CALLS));
      }
      assertThat(Arrays.stream(ratios).min().orElseThrow()).isLessThanOrEqualTo(WANTED);
    } finally {
      server.stop(0);
    }
  }

  /** In turn, and in turn who begins. */
  private static long[][] measure(Bare bare, SocialClient client, int calls) throws Exception {
    Callable<Post> one = () -> bare.call(Answers.POST_ID);
    Callable<Post> other = () -> client.posts().getPost(Answers.POST_ID);
    long[][] times = new long[2][calls];
    for (int i = 0; i < calls; i++) {
      boolean bareFirst = i % 2 == 0;
      long began = System.nanoTime();
      Post first = (bareFirst ? one : other).call();
      long between = System.nanoTime();
      Post second = (bareFirst ? other : one).call();
      long ended = System.nanoTime();
      times[bareFirst ? 0 : 1][i] = between - began;
      times[bareFirst ? 1 : 0][i] = ended - between;
      if (!first.equals(second)) {
        throw new IllegalStateException("not the same");
      }
    }
    return times;
  }

  private static double ratio(long[][] times) {
    double bare = median(times[0]);
    double sdk = median(times[1]);
    System.out.printf(
        "bare %.1f µs, SDK %.1f µs, ratio %.3f (medians of %d calls each)%n",
        bare / 1000, sdk / 1000, sdk / bare, times[0].length);
    return sdk / bare;
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** What somebody without the SDK would write first. */
  private static final class Bare {
    private final HttpClient http;
    private final URI base;
    private final ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Bare(HttpClient http, URI base) {
      this.http = http;
      this.base = base;
    }

    Post call(UUID id) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + "/v1/posts/" + id))
              .header("Authorization", "Bearer " + Answers.SECRET)
              .header("Accept", "application/json")
              .build();
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return mapper.readValue(response.body(), Post.class);
    }
  }
}
