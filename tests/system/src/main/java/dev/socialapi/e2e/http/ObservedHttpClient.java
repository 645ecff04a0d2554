package dev.socialapi.e2e.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** The JDK's HTTP client, with every answer held against the contract before it is handed on. */
public final class ObservedHttpClient extends HttpClient {
  private final HttpClient client = HttpClient.newHttpClient();
  private final AnswerCheck check;

  private final Predicate<String> sent;

  public ObservedHttpClient(AnswerCheck check) {
    this(check, _ -> true);
  }

  private ObservedHttpClient(AnswerCheck check, Predicate<String> sent) {
    this.check = check;
    this.sent = sent;
  }

  /** The same, but one header of every request is not sent. */
  public static ObservedHttpClient without(String header, AnswerCheck check) {
    return new ObservedHttpClient(check, name -> !name.equalsIgnoreCase(header));
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return observed(request, client.send(sent(request), BodyHandlers.ofByteArray()), handler);
  }

  private HttpRequest sent(HttpRequest request) {
    return HttpRequest.newBuilder(request, (name, value) -> sent.test(name)).build();
  }

  private <T> HttpResponse<T> observed(
      HttpRequest request, HttpResponse<byte[]> response, BodyHandler<T> handler) {
    request.headers().allValues("Authorization").forEach(Confidential::authorization);
    check.require(
        new Exchange(
            request.method(),
            request.uri().getRawPath(),
            response.statusCode(),
            response.headers().map(),
            response.body()));
    return new Observed<>(response, body(response, handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return client
        .sendAsync(sent(request), BodyHandlers.ofByteArray())
        .thenApply(response -> observed(request, response, handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
    return sendAsync(request, handler); // what is pushed is no answer to anything that was asked
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }

  private static <T> T body(HttpResponse<byte[]> response, BodyHandler<T> handler) {
    BodySubscriber<T> subscriber = handler.apply(new Info(response));
    subscriber.onSubscribe(new Whole(response.body(), subscriber));
    return subscriber.getBody().toCompletableFuture().join();
  }

  /** Hands a body out at once, when somebody asks for it. */
  private static final class Whole implements Flow.Subscription {
    private final byte[] body;
    private final Flow.Subscriber<List<ByteBuffer>> subscriber;
    private final AtomicBoolean done = new AtomicBoolean();

    Whole(byte[] body, Flow.Subscriber<List<ByteBuffer>> subscriber) {
      this.body = body;
      this.subscriber = subscriber;
    }

    @Override
    public void request(long count) {
      if (done.compareAndSet(false, true)) {
        subscriber.onNext(List.of(ByteBuffer.wrap(body)));
        subscriber.onComplete();
      }
    }

    @Override
    public void cancel() {
      done.set(true);
    }
  }

  private record Info(HttpResponse<byte[]> response) implements HttpResponse.ResponseInfo {
    @Override
    public int statusCode() {
      return response.statusCode();
    }

    @Override
    public HttpHeaders headers() {
      return response.headers();
    }

    @Override
    public Version version() {
      return response.version();
    }
  }

  private record Observed<T>(HttpResponse<byte[]> response, T body) implements HttpResponse<T> {
    @Override
    public int statusCode() {
      return response.statusCode();
    }

    @Override
    public HttpRequest request() {
      return response.request();
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
      return response.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return response.sslSession();
    }

    @Override
    public URI uri() {
      return response.uri();
    }

    @Override
    public Version version() {
      return response.version();
    }
  }
}
