package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way in: the API of one host. Safe for many threads; make one and keep it. */
public final class SocialClient extends SyncServices implements AutoCloseable {
  private final Exchange exchange;
  private final SocialAsyncClient async;

  private SocialClient(Exchange exchange) {
    super(exchange);
    this.exchange = exchange;
    this.async = new SocialAsyncClient(exchange);
  }

  /**
   * The host that the environment variable {@code SOCIAL_API_URL} names, with the token in {@code
   * SOCIAL_API_TOKEN} if there is one.
   *
   * @throws IllegalStateException if {@code SOCIAL_API_URL} is missing
   */
  public static SocialClient fromEnv() {
    return fromEnv(System.getenv());
  }

  static SocialClient fromEnv(Map<String, String> environment) {
    String url = environment.getOrDefault("SOCIAL_API_URL", "");
    if (url.isBlank()) {
      throw new IllegalStateException("the environment variable SOCIAL_API_URL is missing");
    }
    Builder builder = builder().baseUrl(URI.create(url.strip()));
    String token = environment.getOrDefault("SOCIAL_API_TOKEN", "").strip();
    return token.isEmpty() ? builder.build() : builder.token(token).build();
  }

  /** A client that is set up step by step. Only the base URL is required. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same without waiting. */
  public SocialAsyncClient async() {
    return async;
  }

  /**
   * From now on calls are an {@link IllegalStateException}, and none is repeated: what waits for
   * its next attempt ends at once, with the failure of the last one. Attempts under way end as they
   * would; the HTTP client ends when nothing uses it any more, unless it was given to the builder.
   */
  @Override
  public void close() {
    exchange.close();
  }

  /** Sets a client up. Not safe for many threads. */
  public static final class Builder {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private @Nullable URI baseUrl;
    private @Nullable Credentials credentials;
    private Duration timeout = Duration.ofSeconds(30);
    private Duration deadline = Duration.ofSeconds(60);
    private @Nullable Duration connectTimeout;
    private int retries = 3;
    private @Nullable HttpClient httpClient;
    private String userAgent = UserAgent.ofClient();
    private boolean insecureAllowed;

    private Builder() {}

    /**
     * The host, for example {@code https://api.example.com}; the contract's {@code /v1} is added
     * where it is missing.
     */
    public Builder baseUrl(URI url) {
      this.baseUrl = requireNonNull(url, "baseUrl");
      return this;
    }

    /** The credential of every call that needs one. */
    public Builder token(String secret) {
      this.credentials = Credentials.of(secret);
      return this;
    }

    /**
     * Asked before each attempt, so that a token can be renewed; must be safe for many threads.
     * After a 401 it is asked once more, and the call repeated if it gives another token. {@code
     * ""} means none.
     *
     * <p>It may block: a blocking call asks on the thread of its caller, an asynchronous one on one
     * of four threads that the client has for this, so that such calls may be sent in another order
     * than they were made. The time it takes counts towards the deadline, which does not end it,
     * but is looked at before anything is sent. What it throws ends the call, and comes out as it
     * is: of an asynchronous one as the cause.
     */
    public Builder token(Supplier<String> source) {
      this.credentials = Credentials.from(source);
      return this;
    }

    /**
     * How long one attempt may take, from connecting to the last byte of the answer. 30 seconds if
     * not set.
     */
    public Builder timeout(Duration time) {
      this.timeout = Check.positive(time, "timeout");
      return this;
    }

    /**
     * How long a call may take, with all its attempts and the pauses between them. 60 seconds if
     * not set.
     */
    public Builder deadline(Duration time) {
      this.deadline = Check.positive(time, "deadline");
      return this;
    }

    /** How long connecting may take. 5 seconds if not set. */
    public Builder connectTimeout(Duration time) {
      this.connectTimeout = Check.positive(time, "connectTimeout");
      return this;
    }

    /**
     * How often a request is sent again at most, when that can help and does no harm. 3 times if
     * not set.
     */
    public Builder retries(int number) {
      this.retries = Check.notNegative(number, "retries");
      return this;
    }

    /**
     * What carries the requests, with its proxy, its TLS and its time for connecting. It must not
     * follow redirects: the token would travel along.
     */
    public Builder httpClient(HttpClient client) {
      this.httpClient = requireNonNull(client, "httpClient");
      return this;
    }

    /** The program that uses the client, for its {@code User-Agent}. */
    public Builder appInfo(String name, String version) {
      this.userAgent =
          UserAgent.ofApp(requireNonNull(name, "name"), requireNonNull(version, "version"));
      return this;
    }

    /**
     * Sends tokens over plain http also to other machines, where everybody on the way can read
     * them.
     */
    public Builder allowInsecure() {
      this.insecureAllowed = true;
      return this;
    }

    /**
     * The client.
     *
     * @throws IllegalStateException if there is no base URL, or settings that do not go together
     */
    public SocialClient build() {
      if (baseUrl == null) {
        throw new IllegalStateException("there is no baseUrl");
      }
      BaseUrl base = BaseUrl.of(baseUrl, insecureAllowed);
      if (credentials != null) {
        base.requireConfidential();
      }
      HttpClient http = httpClient == null ? ownHttpClient() : checked(httpClient);
      boolean isOwn = httpClient == null;
      return new SocialClient(
          new Exchange(
              new Settings(
                  base,
                  credentials == null ? Credentials.none() : credentials,
                  timeout,
                  deadline,
                  retries,
                  http,
                  () -> {
                    if (isOwn) {
                      end(http);
                    }
                  },
                  userAgent)));
    }

    private HttpClient ownHttpClient() {
      return HttpClient.newBuilder()
          .connectTimeout(
              connectTimeout == null ? CONNECT_TIMEOUT : Deadline.bounded(connectTimeout))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
    }

    private HttpClient checked(HttpClient given) {
      if (given.followRedirects() != HttpClient.Redirect.NEVER) {
        throw new IllegalStateException("the httpClient must not follow redirects");
      }
      if (connectTimeout != null) {
        throw new IllegalStateException("the httpClient has a connectTimeout of its own");
      }
      return given;
    }
  }

  /**
   * Ends its connections and threads as they fall idle. Before Java 21 the garbage collector does
   * that.
   */
  private static void end(HttpClient http) {
    try {
      HttpClient.class.getMethod("shutdown").invoke(http);
    } catch (NoSuchMethodException e) {
      // An older Java: it will be collected.
      return;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
