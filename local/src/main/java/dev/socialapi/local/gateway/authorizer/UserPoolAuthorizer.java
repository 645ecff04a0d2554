package dev.socialapi.local.gateway.authorizer;

import static java.util.Objects.requireNonNull;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier.BaseVerification;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.socialapi.local.gateway.document.AuthorizerDefinition.UserPools;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * API Gateway's own Cognito authorizer: verifies tokens of the pools, offline but for their keys.
 */
final class UserPoolAuthorizer implements Authorizer {
  /** [K] The scheme may stand before the token or not. */
  private static final Pattern SCHEME = Pattern.compile("(?i)^bearer\\s+");

  private final String header;
  private final List<UserPoolKeys> pools;
  private final Clock clock;

  private UserPoolAuthorizer(String header, List<UserPoolKeys> pools, Clock clock) {
    this.header = requireNonNull(header, "header is null");
    this.pools = List.copyOf(pools);
    this.clock = requireNonNull(clock, "clock is null");
  }

  static UserPoolAuthorizer of(
      UserPools definition, Map<String, URI> keySets, Clock clock, Consumer<String> log) {
    List<UserPoolKeys> pools = new ArrayList<>();
    for (String arn : definition.poolArns()) {
      URI keySet = keySets.get(arn);
      if (keySet == null) {
        throw new IllegalArgumentException("no key set given for user pool " + arn);
      }
      pools.add(UserPoolKeys.of(arn, keySet, clock, log));
    }
    return new UserPoolAuthorizer(definition.header(), pools, clock);
  }

  /** [V] A method with scopes wants an access token that has one of them, others an id token. */
  @Override
  public Map<String, Object> authorize(Call call, List<String> scopes) {
    String value = call.headers().last(header).orElseThrow(GatewayError::unauthorized);
    DecodedJWT token = verified(SCHEME.matcher(value).replaceFirst("").strip());
    String use = scopes.isEmpty() ? "id" : "access";
    if (!use.equals(token.getClaim("token_use").asString()) || !hasAny(scopes, token)) {
      throw GatewayError.unauthorized();
    }
    return Map.of("claims", Claims.texts(token));
  }

  private DecodedJWT verified(String text) {
    try {
      DecodedJWT token = JWT.decode(text);
      UserPoolKeys pool =
          pools.stream()
              .filter(it -> it.issuer().equals(token.getIssuer()))
              .findFirst()
              .orElseThrow(GatewayError::unauthorized);
      Algorithm algorithm =
          pool.key(token.getKeyId())
              .map(key -> Algorithm.RSA256(key, null))
              .orElseThrow(GatewayError::unauthorized);
      var verification = (BaseVerification) JWT.require(algorithm);
      verification.withIssuer(pool.issuer()).withClaim("exp", (exp, _) -> exp.asDate() != null);
      return verification.build(clock).verify(token);
    } catch (TokenExpiredException _) {
      throw GatewayError.tokenExpired();
    } catch (JWTVerificationException _) {
      throw GatewayError.unauthorized();
    }
  }

  private static boolean hasAny(List<String> scopes, DecodedJWT token) {
    List<String> held =
        Optional.ofNullable(token.getClaim("scope").asString())
            .map(text -> Arrays.asList(text.split(" ", -1)))
            .orElse(List.of());
    return scopes.isEmpty() || scopes.stream().anyMatch(held::contains);
  }
}
