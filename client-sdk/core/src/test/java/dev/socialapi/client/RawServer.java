package dev.socialapi.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that does what no HTTP library would do: it has the socket. */
final class RawServer implements AutoCloseable {
  /** Answers, or does not. The connection ends with it. */
  interface Script {
    void answer(int number, OutputStream out, Socket socket) throws Exception;
  }

  private final ServerSocket listener;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);

  private RawServer(ServerSocket listener) {
    this.listener = listener;
  }

  static RawServer start(Script script) throws IOException {
    var server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(() -> server.accept(script));
    return server;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  SocialClient.Builder client() {
    return SocialClient.builder().baseUrl(url()).token(Answers.SECRET);
  }

  /** Each request that came in whole, as it came. */
  List<String> requests() {
    return requests;
  }

  List<String> idempotencyKeys() {
    return requests.stream().map(each -> header(each, "Idempotency-Key").orElse("none")).toList();
  }

  boolean isAskedWithin(int seconds) throws InterruptedException {
    return asked.await(seconds, TimeUnit.SECONDS);
  }

  /** Whether a client closed its connection while it had no answer, or not all of it. */
  boolean isLeftWithin(int seconds) throws InterruptedException {
    return left.await(seconds, TimeUnit.SECONDS);
  }

  private void accept(Script script) {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        Thread.ofVirtual().start(() -> serve(socket, script));
      }
    } catch (IOException e) {
      // Closed.
      return;
    }
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      Optional<String> request = read(socket.getInputStream());
      if (request.isPresent()) {
        requests.add(request.get());
        asked.countDown();
        script.answer(requests.size(), socket.getOutputStream(), socket);
      }
    } catch (Exception e) {
      left.countDown();
    }
  }

  private static Optional<String> read(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    String text = "";
    while (!text.contains("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      bytes.write(next);
      text = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : text;
    }
    int length = header(text, "Content-Length").map(Integer::parseInt).orElse(0);
    return Optional.of(text + new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  static Optional<String> header(String request, String name) {
    Matcher line =
        Pattern.compile("(?im)^" + Pattern.quote(name) + ":\\s*(.*?)\\s*$").matcher(request);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A whole answer. */
  static String answer(int status, String body) {
    return head(status, body.getBytes(StandardCharsets.UTF_8).length) + body;
  }

  static String head(int status, long length) {
    return "HTTP/1.1 "
        + status
        + " Whatever\r\n"
        + "Content-Type: application/json\r\n"
        + "ETag: \"1\"\r\n"
        + "Connection: close\r\n"
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
