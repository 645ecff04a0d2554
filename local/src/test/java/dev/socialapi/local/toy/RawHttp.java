package dev.socialapi.local.toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests that a well-behaved client cannot make. */
public final class RawHttp {
  private RawHttp() {}

  /** Sends lines as they are and answers everything until the server closes. */
  public static String send(URI server, String... lines) {
    String request = String.join("\r\n", lines) + "\r\n\r\n";
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
