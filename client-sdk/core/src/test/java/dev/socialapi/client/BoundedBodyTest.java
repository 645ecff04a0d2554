package dev.socialapi.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoundedBodyTest {
  private static final int MAX = 100;
  private static final int MUCH = 1 << 20;

  /** A chunk of one byte comes in a buffer of thousands, and there may be millions of chunks. */
  @Test
  @Timeout(60)
  void keepsNoBuffers_onlyWhatWasInThem() throws Exception {
    BoundedBody body = BoundedBody.of(new Response(), MAX);
    WeakReference<byte[]> buffer = give(body, "a");
    give(body, "b");

    while (buffer.get() != null) {
      System.gc();
    }

    body.onComplete();
    assertThat(body.await(Duration.ofSeconds(1))).asString().isEqualTo("ab");
  }

  private static WeakReference<byte[]> give(BoundedBody body, String letter) {
    byte[] large = new byte[MUCH];
    large[0] = (byte) letter.charAt(0);
    body.onNext(List.of(ByteBuffer.wrap(large, 0, 1)));
    return new WeakReference<>(large);
  }

  /** With a body that never begins by itself. */
  private static final class Response implements HttpResponse<Flow.Publisher<List<ByteBuffer>>> {
    private final SubmissionPublisher<List<ByteBuffer>> publisher = new SubmissionPublisher<>();

    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public HttpRequest request() {
      return HttpRequest.newBuilder(uri()).build();
    }

    @Override
    public Optional<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    @Override
    public Flow.Publisher<List<ByteBuffer>> body() {
      return publisher;
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return URI.create("http://127.0.0.1/");
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
