package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Hands requests on as they are, over connections that are kept. Thread-safe. */
final class Forwarding implements AutoCloseable {
  /** What is about one connection, and what the client and the server say by themselves. */
  private static final Set<String> OWN =
      Set.of(
          "connection",
          "content-length",
          "date",
          "expect",
          "host",
          "http2-settings",
          "server",
          "transfer-encoding",
          "upgrade");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Answer send(Request request, URI endpoint) throws IOException {
    HttpRequest.Builder forwarded =
        HttpRequest.newBuilder(endpoint.resolve(request.path()))
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    request.headers().lines().stream()
        .filter(line -> !isOwn(line.name()))
        .forEach(line -> forwarded.header(line.name(), line.value()));
    return answer(send(forwarded.build()));
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    List<Headers.Header> lines =
        response.headers().map().entrySet().stream()
            .filter(header -> !isOwn(header.getKey()))
            .flatMap(Forwarding::lines)
            .toList();
    return new Answer(
        response.statusCode(), new Headers(lines), requireNonNull(response.body(), "no body"));
  }

  private static Stream<Headers.Header> lines(Map.Entry<String, List<String>> header) {
    return header.getValue().stream().map(value -> new Headers.Header(header.getKey(), value));
  }

  private static boolean isOwn(String name) {
    return OWN.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
