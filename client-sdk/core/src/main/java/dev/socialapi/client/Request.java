package dev.socialapi.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a call sends: the same in every attempt, but for the time it may take and the token. */
final class Request {
  private final Settings settings;
  private final Call call;
  private final URI uri;
  private final BodyPublisher body;
  private final @Nullable String idempotencyKey;

  Request(Settings settings, Call call) {
    this.settings = settings;
    this.call = call;
    this.uri = settings.base.resolve(call.target());
    Object model = call.body();
    this.body =
        model == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.write(model));
    this.idempotencyKey =
        call.operation().headers().contains(Header.IDEMPOTENCY_KEY)
                && !call.headers().containsKey(Header.IDEMPOTENCY_KEY)
            ? UUID.randomUUID().toString()
            : null;
  }

  /**
   * @throws IllegalStateException if the token would travel in the open
   */
  HttpRequest of(Duration timeout, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(call.operation().method(), body)
            .timeout(timeout)
            .setHeader(Header.ACCEPT, "application/json, application/problem+json")
            .setHeader(Header.USER_AGENT, settings.userAgent);
    if (!settings.base.isEncrypted()) {
      // No offer of an upgrade, which some servers choke on.
      request.version(HttpClient.Version.HTTP_1_1);
    }
    if (call.body() != null) {
      request.setHeader(Header.CONTENT_TYPE, "application/json");
    }
    if (idempotencyKey != null) {
      request.setHeader(Header.IDEMPOTENCY_KEY, idempotencyKey);
    }
    if (token != null) {
      settings.base.requireConfidential();
      request.setHeader(Header.AUTHORIZATION, "Bearer " + token);
    }
    call.headers().forEach(request::setHeader);
    call.options().headers().forEach(request::setHeader);
    return request.build();
  }
}
