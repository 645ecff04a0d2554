package dev.socialapi.bench.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;

/**
 * A certificate for 127.0.0.1 with its key, made anew and signed by itself. As on AWS, the key is
 * RSA's; a chain would cost its reader more.
 *
 * @param store where both lie
 */
record ServerCertificate(Path store) {
  private static final String ALIAS = "server";
  private static final String PASSWORD = "password";

  static ServerCertificate make(Path folder) throws IOException, InterruptedException {
    Path store = Files.createDirectories(folder).resolve("server.p12");
    Files.deleteIfExists(store);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("no certificate; see " + folder);
    }
    return new ServerCertificate(store);
  }

  /** For servers that present it. */
  SSLServerSocketFactory sockets() throws IOException, GeneralSecurityException {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(read(), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context.getServerSocketFactory();
  }

  Certificate certificate() throws IOException, GeneralSecurityException {
    return read().getCertificate(ALIAS);
  }

  private KeyStore read() throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
  }
}
