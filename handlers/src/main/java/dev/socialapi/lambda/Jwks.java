package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.socialapi.auth.SigningKeys;
import dev.socialapi.auth.SigningKeys.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
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
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.HttpStatusCode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.crt.ConnectionHealthConfiguration;

/**
 * A user pool's public keys, from the JSON Web Key Set that it publishes (RFC 7517).
 *
 * <p>Fetched by the client that calls AWS's services: its TLS is native, and the JDK's would be
 * loaded for this one request.
 */
final class Jwks implements SigningKeys.Source {
  /** A connection over which nothing comes for so long is given up. */
  private static final ConnectionHealthConfiguration HEALTH =
      ConnectionHealthConfiguration.builder()
          .minimumThroughputInBps(1L)
          .minimumThroughputTimeout(Duration.ofSeconds(2))
          .build();

  private static final int MAX_BYTES = 64 * 1024;

  private final URI location;

  Jwks(URI location) {
    this.location = location;
  }

  @Override
  public Map<String, RSAPublicKey> fetch() throws SourceException {
    // Not kept: the next one is needed in an hour, or in a copy.
    try (SdkHttpClient http = AwsClients.http().connectionHealthConfiguration(HEALTH).build()) {
      HttpExecuteResponse response = http.prepareRequest(request()).call();
      try (InputStream body = body(response);
          JsonParser document = EventParser.open(body.readNBytes(MAX_BYTES))) {
        return keys(document);
      }
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new SourceException("the key set could not be read: " + e, e);
    }
  }

  private HttpExecuteRequest request() {
    var request = SdkHttpFullRequest.builder().method(SdkHttpMethod.GET).uri(location).build();
    return HttpExecuteRequest.builder().request(request).build();
  }

  private static InputStream body(HttpExecuteResponse response) throws IOException {
    int status = response.httpResponse().statusCode();
    if (status != HttpStatusCode.OK) {
      throw new IOException("status " + status);
    }
    return response.responseBody().orElseThrow(() -> new IOException("no body"));
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
