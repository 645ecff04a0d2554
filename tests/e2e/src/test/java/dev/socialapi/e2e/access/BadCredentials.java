package dev.socialapi.e2e.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.TokenMint;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Authorization headers of every kind that must not let anybody in, by what is wrong with them. */
final class BadCredentials {
  private static final long FAR_FUTURE = 4_000_000_000L;

  private final Map<String, String> headers = new LinkedHashMap<>();

  private BadCredentials() {}

  static Map<String, String> of(TokenMint mint, Person person) {
    var bad = new BadCredentials();
    bad.addShapes(person);
    bad.addSignatures(mint, person);
    bad.addKeys(mint);
    bad.addTimes(mint);
    bad.addClaims(mint);
    bad.addOtherTokens(person);
    return bad.headers;
  }

  private void addShapes(Person person) {
    String token = person.accessToken();
    headers.put("empty", "");
    headers.put("scheme alone", "Bearer");
    headers.put("scheme and a space", "Bearer ");
    headers.put("no scheme", token);
    headers.put(
        "other scheme", "Basic " + Base64.getEncoder().encodeToString("a:b".getBytes(UTF_8)));
    headers.put("other scheme with the token", "Token " + token);
    headers.put("scheme with a colon", "Bearer: " + token);
    headers.put("no space", "Bearer" + token);
    headers.put("garbage", "Bearer garbage");
    headers.put("three words", "Bearer a.b.c");
    headers.put("two tokens", "Bearer " + token + " " + token);
    headers.put("two tokens with a comma", "Bearer " + token + "," + token);
    headers.put("token in quotes", "Bearer \"" + token + "\"");
    headers.put("two parts", "Bearer " + token.substring(0, token.lastIndexOf('.')));
    headers.put("four parts", "Bearer " + token + "." + token);
    headers.put("empty parts", "Bearer ..");
    headers.put("padded parts", "Bearer " + token.replace(".", "=."));
  }

  private void addSignatures(TokenMint mint, Person person) {
    String token = person.accessToken();
    String signature = token.substring(token.lastIndexOf('.') + 1);
    bearer("alg none", mint.unsigned("none"));
    bearer("alg None", mint.unsigned("None"));
    bearer("alg NONE, old signature", mint.unsigned("NONE") + signature);
    bearer("alg empty", mint.unsigned("") + signature);
    bearer("HS256 with the key as PEM", mint.signedByHmac(pem(mint).getBytes(UTF_8)));
    bearer(
        "HS256 with the key as PEM and a line end",
        mint.signedByHmac((pem(mint) + "\n").getBytes(UTF_8)));
    bearer("HS256 with the key's bytes", mint.signedByHmac(mint.publicKey().getEncoded()));
    bearer("HS256 with zeros", mint.signedByHmac(new byte[32]));
    bearer("RS384", mint.signedAs("RS384", "SHA384withRSA"));
    bearer("RS512", mint.signedAs("RS512", "SHA512withRSA"));
    bearer("PS256", mint.signedAs("PS256", "RSASSA-PSS"));
    bearer("no signature", token.substring(0, token.lastIndexOf('.') + 1));
    bearer("half a signature", token.substring(0, token.length() - signature.length() / 2));
    String otherClaims = mint.withClaims(claims -> claims.put("exp", FAR_FUTURE));
    bearer("signature of other claims", otherClaims.replaceAll("[^.]*$", signature));
    bearer(
        "tampered signature",
        token.substring(0, token.length() - signature.length()) + flipped(signature));
    bearer("tampered claims", tampered(token));
  }

  private void addKeys(TokenMint mint) {
    KeyPair other = TokenMint.otherKey();
    ObjectNode jwk = TokenMint.jwk(other.getPublic());
    bearer("other key", mint.signedBy(other.getPrivate(), _ -> {}));
    bearer(
        "other key in the header",
        mint.signedBy(other.getPrivate(), header -> header.set("jwk", jwk)));
    bearer(
        "other key behind a link",
        mint.signedBy(
            other.getPrivate(), header -> header.put("jku", "https://example.com/jwks.json")));
    bearer(
        "other key, other kid",
        mint.signedBy(other.getPrivate(), header -> header.put("kid", "other")));
    bearer("wrong kid", mint.withHeader(header -> header.put("kid", "other")));
    bearer(
        "kid that is a path", mint.withHeader(header -> header.put("kid", "../../../../dev/null")));
    bearer("no kid", mint.withHeader(header -> header.remove("kid")));
    bearer("no algorithm", mint.withHeader(header -> header.remove("alg")));
  }

  private void addTimes(TokenMint mint) {
    long now = Instant.now().getEpochSecond();
    bearer("expired", mint.withClaims(claims -> claims.put("exp", now - 120)));
    bearer("expired long ago", mint.withClaims(claims -> claims.put("exp", 1)));
    bearer("never expires", mint.withClaims(claims -> claims.remove("exp")));
    bearer("expires at a text", mint.withClaims(claims -> claims.put("exp", "never")));
    bearer("not yet valid", mint.withClaims(claims -> claims.put("nbf", now + 300)));
  }

  private void addClaims(TokenMint mint) {
    bearer(
        "other issuer", mint.withClaims(claims -> claims.put("iss", "https://example.com/pool")));
    bearer(
        "issuer with a slash",
        mint.withClaims(claims -> claims.put("iss", claims.path("iss").asText() + "/")));
    bearer("no issuer", mint.withClaims(claims -> claims.remove("iss")));
    bearer("other client", mint.withClaims(claims -> claims.put("client_id", "other")));
    bearer("no client", mint.withClaims(claims -> claims.remove("client_id")));
    bearer("id token by its use", mint.withClaims(claims -> claims.put("token_use", "id")));
    bearer("no use", mint.withClaims(claims -> claims.remove("token_use")));
    bearer("no subject", mint.withClaims(claims -> claims.remove("sub")));
    bearer("subject that is no id", mint.withClaims(claims -> claims.put("sub", "USER#1")));
  }

  private void addOtherTokens(Person person) {
    bearer("id token", person.idToken());
    bearer("refresh token", person.refreshToken());
    bearer("personal access token", "sapat_" + "A".repeat(93));
    bearer("uuid", UUID.randomUUID().toString());
  }

  private void bearer(String name, String token) {
    headers.put(name, "Bearer " + token);
  }

  private static String pem(TokenMint mint) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(mint.publicKey().getEncoded())
        + "\n-----END PUBLIC KEY-----";
  }

  /** The same token with one letter of its claims changed. */
  private static String tampered(String token) {
    int middle = token.indexOf('.') + 20;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    return token.substring(0, middle) + other + token.substring(middle + 1);
  }

  private static String flipped(String signature) {
    char first = signature.charAt(10) == 'A' ? 'B' : 'A';
    return signature.substring(0, 10) + first + signature.substring(11);
  }
}
