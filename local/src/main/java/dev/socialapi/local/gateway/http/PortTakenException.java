package dev.socialapi.local.gateway.http;

/** Another program listens on the port already. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port) {
    super("port %d is taken; stop what uses it, or choose another".formatted(port));
  }
}
