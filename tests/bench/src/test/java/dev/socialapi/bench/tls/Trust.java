package dev.socialapi.bench.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * All that the JDK trusts in, and one certificate more, in the two places where TLS looks: the
 * JDK's, and that of native code.
 */
record Trust(Path forJava, Path forNative) {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  static Trust in(Certificate certificate, Path folder)
      throws IOException, GeneralSecurityException {
    Path authorities = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    KeyStore trusted = KeyStore.getInstance(authorities.toFile(), (char[]) null);
    KeyStore all = KeyStore.getInstance("JKS"); // nothing in it is encrypted
    all.load(null, null);
    var pem = new StringBuilder();
    for (String alias : Collections.list(trusted.aliases())) {
      all.setCertificateEntry(alias, trusted.getCertificate(alias));
      pem.append(pem(trusted.getCertificate(alias)));
    }
    all.setCertificateEntry("server", certificate);
    pem.append(pem(certificate));

    Path forJava = folder.resolve("trust.jks");
    try (OutputStream out = Files.newOutputStream(forJava)) {
      all.store(out, "not a secret".toCharArray());
    }
    return new Trust(forJava, Files.writeString(folder.resolve("trust.pem"), pem));
  }

  /** Of a JVM. */
  List<String> options() {
    return List.of("-Djavax.net.ssl.trustStore=" + forJava);
  }

  /** Of a process. */
  Map<String, String> environment() {
    return Map.of("SSL_CERT_FILE", forNative.toString());
  }

  private static String pem(Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + LINES.encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
