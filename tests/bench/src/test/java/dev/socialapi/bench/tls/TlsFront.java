package dev.socialapi.bench.tls;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.security.GeneralSecurityException;

/**
 * Speaks TLS for a server that does not: what comes in goes on as it is, and so does the answer.
 */
final class TlsFront implements AutoCloseable {
  private static final int BACKLOG = 50;

  private final URI server;
  private final ServerSocket socket;

  private TlsFront(URI server, ServerSocket socket) {
    this.server = server;
    this.socket = socket;
  }

  /** Starts one on a free port. */
  static TlsFront before(URI server, ServerCertificate certificate)
      throws IOException, GeneralSecurityException {
    var loopback = InetAddress.getByName("127.0.0.1");
    var front =
        new TlsFront(server, certificate.sockets().createServerSocket(0, BACKLOG, loopback));
    Thread.ofPlatform().daemon().name("TLS for " + server).start(front::acceptAll);
    return front;
  }

  /** Where the server is reached by TLS: the same path of another place. */
  String url() {
    return "https://127.0.0.1:" + socket.getLocalPort() + server.getRawPath();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void acceptAll() {
    try {
      while (true) {
        Socket caller = socket.accept();
        Thread.startVirtualThread(() -> serve(caller));
      }
    } catch (SocketException e) {
      // closed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket caller) {
    try (caller;
        var behind = new Socket(server.getHost(), server.getPort())) {
      caller.setTcpNoDelay(true);
      behind.setTcpNoDelay(true);
      Thread answers = Thread.startVirtualThread(() -> copy(behind, caller));
      copy(caller, behind);
      answers.join();
    } catch (IOException e) {
      // The caller sees a closed connection, as of a server that has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until one of them has no more to say; then neither has the other. */
  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one of them has gone
    } finally {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // it is closed
    }
  }
}
