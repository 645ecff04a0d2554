package dev.socialapi.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.socialapi.auth.TestKeys;
import dev.socialapi.auth.UserId;
import dev.socialapi.lambda.AuthorizerFunction;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.NoContext;
import dev.socialapi.lambda.TestJwk;
import dev.socialapi.store.LocalTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The authorizer of a deployment, whose user pool signs with one key. */
final class Authorizer {
  private static final String ISSUER = "https://issuer.example/pool";
  private static final String KEY = "k1";
  private static final String METHOD =
      "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/test/GET/me";

  /** The one message that the gateway answers with 401. */
  private static final String REFUSAL = "Unauthorized";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AuthorizerFunction function;

  /**
   * @param keys where the user pool publishes {@link #keys()}
   * @param settings what is to be otherwise in its environment
   */
  Authorizer(LocalTable local, URI keys, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(local.environment());
    environment.put(Config.USER_POOL_ISSUER, ISSUER);
    environment.put(Config.USER_POOL_CLIENT_ID, Event.CLIENT_ID);
    environment.put(Config.LOCAL_JWKS_URL, keys.toString());
    environment.putAll(settings);
    this.function = new AuthorizerFunction(environment);
  }

  /** The user pool's keys, as it publishes them. */
  static String keys() {
    return "{\"keys\": [%s]}".formatted(TestJwk.of(KEY, TestKeys.FIRST.publicKey()));
  }

  /** What a user bears who has signed in. */
  static String session(UserId user) {
    return JWT.create()
        .withKeyId(KEY)
        .withIssuer(ISSUER)
        .withSubject(user.value())
        .withClaim("client_id", Event.CLIENT_ID)
        .withClaim("token_use", "access")
        .withExpiresAt(Instant.now().plus(Duration.ofDays(1)))
        .sign(Algorithm.RSA256(null, TestKeys.FIRST.privateKey()));
  }

  /** The verdict on whoever bears that; missing when nobody is let in. */
  JsonNode verdict(String bearer) {
    String event =
        """
        {"authorizationToken": "Bearer %s", "methodArn": "%s"}
        """
            .formatted(bearer, METHOD);
    var answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(UTF_8)), answer, new NoContext());
      return JSON.readTree(answer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      if (REFUSAL.equals(e.getMessage())) {
        return MissingNode.getInstance();
      }
      throw e;
    }
  }
}
