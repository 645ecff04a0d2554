package dev.socialapi.local.gateway.authorizer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Reads a JSON Web Key Set's RSA keys. */
final class KeySet {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private KeySet() {}

  static Map<String, RSAPublicKey> fetch(URI uri) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
      return keys(JSON.readTree(client.send(request, BodyHandlers.ofByteArray()).body()));
    } catch (GeneralSecurityException | IllegalArgumentException exception) {
      throw new IOException("not a key set", exception);
    }
  }

  private static Map<String, RSAPublicKey> keys(JsonNode set) throws GeneralSecurityException {
    Map<String, RSAPublicKey> keys = new HashMap<>();
    for (JsonNode key : set.path("keys")) {
      if (key.path("kty").asText().equals("RSA")) {
        keys.put(key.path("kid").asText(), key(key));
      }
    }
    return Map.copyOf(keys);
  }

  private static RSAPublicKey key(JsonNode key) throws GeneralSecurityException {
    var spec = new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
  }

  private static BigInteger number(JsonNode text) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
  }
}
