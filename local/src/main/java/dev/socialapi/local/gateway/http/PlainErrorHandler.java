package dev.socialapi.local.gateway.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is not even a request (a malformed line, header or escape in the path), and faults
 * of ours, without telling anything. On AWS such requests do not reach an API either.
 */
final class PlainErrorHandler implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Answer answer = Answer.plain(status, HttpStatus.getMessage(status));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, ByteBuffer.wrap(answer.body()), callback);
    return true;
  }
}
