package dev.socialapi.local.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP/1.1 server that only this machine can reach. */
public final class LoopbackServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  /** More than API Gateway takes, so that it is the gateway that refuses. */
  private static final int HEADER_BYTES = 64 * 1024;

  /** Longer than clients keep one (the JDK's for 30 s): no request meets it as it closes. */
  private static final Duration IDLE_CONNECTION = Duration.ofMinutes(1);

  private final Server server;
  private final ServerConnector connector;

  private LoopbackServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** Starts serving; port 0 takes a free one. */
  public static LoopbackServer start(int port, Function<Request, Answer> answers) {
    var threads = new QueuedThreadPool();
    threads.setName("gateway");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    server.setHandler(new ServerHandler(answers));
    server.setErrorHandler(new PlainErrorHandler());
    var connector = new ServerConnector(server, 1, 1, new VerbatimHttp(configuration()));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_CONNECTION.toMillis());
    server.addConnector(connector);
    var loopback = new LoopbackServer(server, connector);
    loopback.start(port);
    return loopback;
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception exception) {
      throw new IllegalStateException("HTTP server did not stop", exception);
    }
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    // Keeping what headers a connection had costs more than it saves where each comes with its own.
    configuration.setHeaderCacheSize(0);
    configuration.setUriCompliance(UriCompliance.UNSAFE);
    configuration.setHttpCompliance(
        HttpCompliance.RFC9110.with("GATEWAY", HttpCompliance.Violation.CASE_SENSITIVE_FIELD_NAME));
    return configuration;
  }

  private void start(int port) {
    try {
      connector.open();
      server.start();
    } catch (Exception exception) {
      throw failure(exception, port);
    }
  }

  private RuntimeException failure(Exception exception, int port) {
    if (exception.getCause() instanceof BindException || exception instanceof BindException) {
      return new PortTakenException(port);
    }
    close();
    return exception instanceof IOException io
        ? new UncheckedIOException(io)
        : new IllegalStateException("HTTP server did not start", exception);
  }
}
