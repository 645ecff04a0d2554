package dev.socialapi.e2e.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes tokens like the local user pool's, whose key is public: the starting point is a real one,
 * of which header and claims may be changed before it is signed.
 */
public final class TokenMint {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final ObjectNode header;
  private final ObjectNode claims;
  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private TokenMint(JsonNode jwk, String token) throws GeneralSecurityException, IOException {
    String[] parts = token.split("\\.", -1);
    this.header = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
    this.claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    BigInteger modulus = number(jwk, "n");
    this.privateKey = rsa.generatePrivate(new RSAPrivateKeySpec(modulus, number(jwk, "d")));
    this.publicKey = rsa.generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e")));
  }

  /**
   * @param signingKey the file with the pool's key
   * @param token a real one
   */
  public static TokenMint like(Path signingKey, String token) {
    try {
      return new TokenMint(JSON.readTree(signingKey.toFile()).required("jwk"), token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /** A key of somebody else, and the header member that offers it. */
  public static KeyPair otherKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static ObjectNode jwk(PublicKey key) {
    var rsa = (RSAPublicKey) key;
    return JSON.createObjectNode()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("n", BASE64.encodeToString(unsigned(rsa.getModulus())))
        .put("e", BASE64.encodeToString(unsigned(rsa.getPublicExponent())));
  }

  /** A token that the pool could have issued, but for the changes. */
  public String withClaims(Consumer<ObjectNode> change) {
    return signed("SHA256withRSA", privateKey, _ -> {}, change);
  }

  public String withHeader(Consumer<ObjectNode> change) {
    return signed("SHA256withRSA", privateKey, change, _ -> {});
  }

  public String signedBy(PrivateKey key, Consumer<ObjectNode> headerChange) {
    return signed("SHA256withRSA", key, headerChange, _ -> {});
  }

  /** Signed with the pool's key, by another algorithm. */
  public String signedAs(String name, String algorithm) {
    return signed(algorithm, privateKey, header -> header.put("alg", name), _ -> {});
  }

  /** Signed by HMAC with the bytes of what everybody knows. */
  public String signedByHmac(byte[] secret) {
    String content = content(header -> header.put("alg", "HS256"), _ -> {});
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Not signed at all: what follows the last dot is up to the caller. */
  public String unsigned(String algorithm) {
    return content(header -> header.put("alg", algorithm), _ -> {}) + ".";
  }

  private String signed(
      String algorithm,
      PrivateKey key,
      Consumer<ObjectNode> headerChange,
      Consumer<ObjectNode> claimsChange) {
    String content = content(headerChange, claimsChange);
    try {
      Signature signature = Signature.getInstance(algorithm);
      if (algorithm.equals("RSASSA-PSS")) {
        signature.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      signature.initSign(key);
      signature.update(content.getBytes(UTF_8));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String content(Consumer<ObjectNode> headerChange, Consumer<ObjectNode> claimsChange) {
    ObjectNode changedHeader = header.deepCopy();
    headerChange.accept(changedHeader);
    ObjectNode changedClaims = claims.deepCopy();
    claimsChange.accept(changedClaims);
    return encoded(changedHeader) + "." + encoded(changedClaims);
  }

  private static String encoded(ObjectNode part) {
    return BASE64.encodeToString(part.toString().getBytes(UTF_8));
  }

  private static BigInteger number(JsonNode jwk, String member) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.required(member).textValue()));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
