package dev.socialapi.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** What the exception means with which an attempt ended that brought no answer. */
final class Failure {
  private final IOException exception;

  Failure(IOException exception) {
    this.exception = exception;
  }

  /** The request has been sent before; it is the answer that the JDK's client stumbles over. */
  static IOException malformed(IllegalArgumentException stumble) {
    return new IOException("the answer is no HTTP", stumble);
  }

  /** Whether it proves that the server has not seen the request. */
  boolean isBeforeSending() {
    return has(ConnectException.class)
        || has(HttpConnectTimeoutException.class)
        || has(UnresolvedAddressException.class)
        || has(SSLHandshakeException.class);
  }

  /** Also when it was not the time for connecting that was over, but that of the attempt. */
  boolean isWhileConnecting() {
    return has(HttpConnectTimeoutException.class);
  }

  boolean isTimeout() {
    return has(HttpTimeoutException.class) || has(TimeoutException.class);
  }

  boolean isDistrust() {
    return has(CertificateException.class);
  }

  boolean isTooLarge() {
    return has(BoundedBody.TooLargeException.class);
  }

  private boolean has(Class<? extends Throwable> type) {
    for (Throwable each = exception; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return true;
      }
    }
    return false;
  }
}
