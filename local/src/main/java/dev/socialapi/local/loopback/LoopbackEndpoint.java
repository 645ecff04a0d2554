package dev.socialapi.local.loopback;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/** One handler for whatever is asked of a free port of the loopback interface, until closed. */
public final class LoopbackEndpoint implements AutoCloseable {
  private final HttpServer server;

  private LoopbackEndpoint(HttpServer server) {
    this.server = server;
  }

  public static LoopbackEndpoint start(HttpHandler handler) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", handler);
    server.start();
    return new LoopbackEndpoint(server);
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
