package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.socialapi.auth.SigningKeys;
import dev.socialapi.auth.SigningKeys.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A user pool's public keys, from the JSON Web Key Set that it publishes (RFC 7517). */
final class Jwks implements SigningKeys.Source {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int MAX_BYTES = 64 * 1024;

  private final URI location;

  Jwks(URI location) {
    this.location = location;
  }

  @Override
  public Map<String, RSAPublicKey> fetch() throws SourceException {
    try {
      var connection = (HttpURLConnection) location.toURL().openConnection();
      try (InputStream body = open(connection);
          JsonParser document = EventParser.open(body.readNBytes(MAX_BYTES))) {
        return keys(document);
      } finally {
        connection.disconnect(); // not kept: the next one is made in an hour, or in a copy
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new SourceException("the key set could not be read: " + e, e);
    }
  }

  private static InputStream open(HttpURLConnection connection) throws IOException {
    connection.setConnectTimeout((int) TIMEOUT.toMillis());
    connection.setReadTimeout((int) TIMEOUT.toMillis());
    connection.setInstanceFollowRedirects(false);
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("status " + connection.getResponseCode());
    }
    return connection.getInputStream();
  }

  private static Map<String, RSAPublicKey> keys(JsonParser document)
      throws IOException, GeneralSecurityException {
    if (document.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("not an object");
    }
    List<Map<String, String>> entries = new ArrayList<>();
    EventParser.eachMember(document, (name, value) -> readMember(name, value, entries));
    Map<String, RSAPublicKey> keys = new HashMap<>();
    for (Map<String, String> key : entries) {
      if ("RSA".equals(key.get("kty")) && "sig".equals(key.getOrDefault("use", "sig"))) {
        keys.put(required(key, "kid"), rsa(required(key, "n"), required(key, "e")));
      }
    }
    return keys;
  }

  private static void readMember(String name, JsonParser value, List<Map<String, String>> keys)
      throws IOException {
    if (!name.equals("keys")) {
      value.skipChildren();
      return;
    }
    while (value.nextToken() == JsonToken.START_OBJECT) {
      keys.add(EventParser.texts(value));
    }
  }

  private static String required(Map<String, String> key, String member) throws IOException {
    String text = key.get(member);
    if (text == null) {
      throw new IOException("a key has no " + member);
    }
    return text;
  }

  private static RSAPublicKey rsa(String modulus, String exponent) throws GeneralSecurityException {
    var numbers = new RSAPublicKeySpec(number(modulus), number(exponent));
    return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(numbers);
  }

  private static BigInteger number(String base64) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
  }
}
