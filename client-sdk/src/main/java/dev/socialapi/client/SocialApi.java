package dev.socialapi.client;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.api.MeApi;
import dev.socialapi.client.api.PostsApi;
import dev.socialapi.client.api.ServiceApi;
import dev.socialapi.client.api.TagsApi;
import dev.socialapi.client.api.TokensApi;
import dev.socialapi.client.api.UsersApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;

/** The way in: the API of one host, called in the name of one user. Safe for many threads. */
@NullMarked
public final class SocialApi {
  private final MeApi me;
  private final PostsApi posts;
  private final ServiceApi service;
  private final TagsApi tags;
  private final TokensApi tokens;
  private final UsersApi users;

  private SocialApi(ApiClient client) {
    this.me = new MeApi(client);
    this.posts = new PostsApi(client);
    this.service = new ServiceApi(client);
    this.tags = new TagsApi(client);
    this.tokens = new TokensApi(client);
    this.users = new UsersApi(client);
  }

  /**
   * The API at {@code host}, for example {@code https://api.example.com}: the path is added here.
   */
  public static Builder at(URI host) {
    return new Builder(host);
  }

  public MeApi me() {
    return me;
  }

  public PostsApi posts() {
    return posts;
  }

  public ServiceApi service() {
    return service;
  }

  public TagsApi tags() {
    return tags;
  }

  public TokensApi tokens() {
    return tokens;
  }

  public UsersApi users() {
    return users;
  }

  /** What a client is made from. Nothing but the host is required. */
  public static final class Builder {
    private final URI host;
    private Supplier<String> accessToken = () -> "";
    private HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Duration requestTimeout = Duration.ofSeconds(30);

    private Builder(URI host) {
      this.host = requireNonNull(host, "host");
    }

    /** The credential that every request carries. */
    public Builder accessToken(String token) {
      requireNonNull(token, "token");
      return accessToken(() -> token);
    }

    /** Asked before every request, so that a token can be renewed; {@code ""} means none. */
    public Builder accessToken(Supplier<String> token) {
      this.accessToken = requireNonNull(token, "token");
      return this;
    }

    /** What carries the requests, with its proxy, its TLS and its time for connecting. */
    public Builder httpClient(HttpClient client) {
      this.http = requireNonNull(client, "client");
      return this;
    }

    /** For how long a request may take, from its first byte to the answer's. */
    public Builder requestTimeout(Duration timeout) {
      this.requestTimeout = requireNonNull(timeout, "timeout");
      return this;
    }

    public SocialApi build() {
      Supplier<String> credential = accessToken;
      var client = new ConnectedClient(http, mapper(), host.resolve("/v1"));
      client.setReadTimeout(requestTimeout);
      client.setRequestInterceptor(request -> {
        String token = credential.get();
        if (!token.isEmpty()) {
          request.setHeader("Authorization", "Bearer " + token);
        }
      });
      return new SocialApi(client);
    }

    /** Writes an emoji as four bytes, not as two escapes of six. */
    private static ObjectMapper mapper() {
      ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
      mapper
          .getFactory()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
      return mapper;
    }
  }

  /** Hands one HTTP client to every part of the API. */
  private static final class ConnectedClient extends ApiClient {
    private final HttpClient http;

    ConnectedClient(HttpClient http, ObjectMapper mapper, URI base) {
      super(HttpClient.newBuilder(), mapper, base.toString());
      this.http = http;
    }

    @Override
    public HttpClient getHttpClient() {
      return http;
    }
  }
}
