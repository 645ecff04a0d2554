package dev.socialapi.bench.tls;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What functions find in their environment, but with TLS before each server that it names: on AWS
 * they meet nothing else.
 */
public final class TlsEnvironment implements AutoCloseable {
  private final List<TlsFront> fronts = new ArrayList<>();
  private final Map<String, String> variables;
  private final Trust trust;

  private TlsEnvironment(Map<String, String> environment, Trust trust) {
    this.variables = new HashMap<>(environment);
    this.trust = trust;
    variables.putAll(trust.environment());
  }

  /**
   * Starts what is needed.
   *
   * @param folder for certificates
   */
  public static TlsEnvironment of(Map<String, String> environment, Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var certificate = ServerCertificate.make(folder);
    var tls = new TlsEnvironment(environment, Trust.in(certificate.certificate(), folder));
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      if (variable.getValue().startsWith("http://")) {
        var front = TlsFront.before(URI.create(variable.getValue()), certificate);
        tls.fronts.add(front);
        tls.variables.put(variable.getKey(), front.url());
      }
    }
    return tls;
  }

  /** The environment. */
  public Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  /** By which a JVM trusts these servers. */
  public List<String> options() {
    return trust.options();
  }

  @Override
  public void close() throws IOException {
    for (TlsFront front : fronts) {
      front.close();
    }
  }
}
