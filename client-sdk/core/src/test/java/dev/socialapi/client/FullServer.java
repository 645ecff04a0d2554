package dev.socialapi.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A server that takes no more connections: those that wait already are as many as may. */
final class FullServer implements AutoCloseable {
  private static final int BACKLOG = 1;

  private final ServerSocket listener;
  private final List<Socket> waiting = new ArrayList<>();

  private FullServer(ServerSocket listener) {
    this.listener = listener;
  }

  static FullServer start() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    var server = new FullServer(new ServerSocket(0, BACKLOG, here));
    // Linux lets one more wait than it is told.
    for (int i = 0; i <= BACKLOG; i++) {
      server.waiting.add(new Socket(here, server.listener.getLocalPort()));
    }
    return server;
  }

  SocialClient.Builder client() {
    return SocialClient.builder()
        .baseUrl(URI.create("http://127.0.0.1:" + listener.getLocalPort()));
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    listener.close();
  }
}
