package dev.socialapi.local.gateway.http;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns the server library's exchanges into requests and answers. */
final class ServerHandler extends Handler.Abstract {
  /** API Gateway's limit of a request body; its refusal cannot be configured. */
  private static final int BODY_BYTES = 10 * 1024 * 1024;

  private static final Answer TOO_LONG =
      Answer.plain(413, "Request Too Long").with("Connection", "close");

  private final Function<Request, Answer> answers;

  ServerHandler(Function<Request, Answer> answers) {
    this.answers = answers;
  }

  @Override
  public boolean handle(
      org.eclipse.jetty.server.Request request, Response response, Callback callback)
      throws IOException {
    if (request.getLength() > BODY_BYTES) {
      send(TOO_LONG, response, afterReading(request, callback));
      return true;
    }
    byte[] body = body(request);
    Answer answer = body.length > BODY_BYTES ? TOO_LONG : answers.apply(request(request, body));
    send(answer, response, callback);
    return true;
  }

  /** Some statuses have no body, whatever an integration says, and then no length either. */
  private static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().lines().forEach(line -> response.getHeaders().add(line.name(), line.value()));
    switch (answer.status()) {
      case 204, 304 -> response.write(false, ByteBuffer.allocate(0), callback);
      default -> response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
  }

  /** For clients that write all before they read: closing earlier would take the answer away. */
  private static Callback afterReading(
      org.eclipse.jetty.server.Request request, Callback callback) {
    return Callback.from(() -> Content.Source.consumeAll(request, callback), callback::failed);
  }

  private static byte[] body(org.eclipse.jetty.server.Request request) throws IOException {
    try (InputStream input = Content.Source.asInputStream(request)) {
      return input.readNBytes(BODY_BYTES + 1);
    }
  }

  private static Request request(org.eclipse.jetty.server.Request request, byte[] body) {
    List<Headers.Header> lines =
        request.getHeaders().stream()
            .map(field ->
                new Headers.Header(field.getName(), requireNonNullElse(field.getValue(), "")))
            .toList();
    return new Request(
        request.getMethod(),
        requireNonNullElse(request.getHttpURI().getPath(), ""),
        requireNonNullElse(request.getHttpURI().getQuery(), ""),
        new Headers(lines),
        body,
        org.eclipse.jetty.server.Request.getRemoteAddr(request),
        request.getConnectionMetaData().getProtocol());
  }
}
