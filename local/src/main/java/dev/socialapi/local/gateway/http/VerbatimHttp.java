package dev.socialapi.local.gateway.http;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 connections whose header names are as the client wrote them. */
final class VerbatimHttp extends HttpConnectionFactory {
  VerbatimHttp(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new VerbatimConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  private static final class VerbatimConnection extends HttpConnection {
    /** Set by the constructor of the library's class, which calls both methods in this order. */
    private @Nullable RequestHandler handler;

    VerbatimConnection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
      super(configuration, connector, endPoint);
    }

    @Override
    protected RequestHandler newRequestHandler() {
      RequestHandler made = super.newRequestHandler();
      handler = made;
      return made;
    }

    @Override
    protected HttpParser newHttpParser(HttpCompliance compliance) {
      return new VerbatimParser(
          requireNonNull(handler, "handler is null"),
          getHttpConfiguration().getRequestHeaderSize(),
          compliance);
    }
  }

  /**
   * The library recognizes a header that it knows by a look ahead, and then spells it its own way.
   * There is nothing to look ahead at where the header section comes byte by byte.
   */
  private static final class VerbatimParser extends HttpParser {
    VerbatimParser(RequestHandler handler, int maxHeaderBytes, HttpCompliance compliance) {
      super(handler, maxHeaderBytes, compliance);
    }

    @Override
    protected String caseInsensitiveHeader(String sent, String usual) {
      return sent;
    }

    @Override
    public boolean parseNext(ByteBuffer buffer) {
      int limit = buffer.limit();
      while (inHeaderState() && buffer.position() < limit) {
        buffer.limit(buffer.position() + 1);
        boolean handled = super.parseNext(buffer);
        buffer.limit(limit);
        if (handled) {
          return true;
        }
      }
      return super.parseNext(buffer);
    }
  }
}
